/** What the OpenAPI document says of fields that many answers have. */
export const PERSONAL = 'Only for her centre, an admin and herself; null for everyone else.';
export const LATE = 'It, or something that became of it, was recorded more than 7 days after it happened.';
