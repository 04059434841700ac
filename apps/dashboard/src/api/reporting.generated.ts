// Generated from apps/reporting/openapi.json by `npm run generate`; do not edit.
export interface paths {
    readonly "/days/{date}/centres/{districtCode}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A centre at the end of a day */
        readonly get: operations["Days_centre"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/days/{date}/programme": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The programme at the end of a day */
        readonly get: operations["Days_programme"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/days/{date}/regencies/{code}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A regency at the end of a day */
        readonly get: operations["Days_regency"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/quarters": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The quarters there is something to report of */
        readonly get: operations["Quarters_list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/quarters/{quarter}/centres": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** All centres in a quarter */
        readonly get: operations["Quarters_centres"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/quarters/{quarter}/centres/{districtCode}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A centre in a quarter */
        readonly get: operations["Quarters_centre"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/quarters/{quarter}/participants/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A participant in a quarter: to herself, her mentor, and the staff of the centre she is with */
        readonly get: operations["Quarters_participant"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/quarters/{quarter}/programme": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The programme in a quarter */
        readonly get: operations["Quarters_programme"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/quarters/{quarter}/regencies/{code}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A regency in a quarter */
        readonly get: operations["Quarters_regency"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        readonly CentresResponse: {
            /** @description What was recorded later is left out; null: everything applied so far. */
            readonly asOf: string | null;
            /** @description All 44, by code. */
            readonly centres: readonly components["schemas"]["QuarterResponse"][];
            /** @description Everything recorded up to then is in; null while a source has never said. */
            readonly completeTo: string | null;
            /** @description No later fact can change the figures: asOf is given, and not after completeTo. */
            readonly final: boolean;
            /** @example 2020-Q1 */
            readonly quarter: string;
        };
        readonly DayResponse: {
            /** @description Enrolled. */
            readonly active: number;
            /** @description What was recorded later is left out; null: everything applied so far. */
            readonly asOf: string | null;
            /** @description Everything recorded up to then is in; null while a source has never said. */
            readonly completeTo: string | null;
            /** @description No later fact can change the figures: asOf is given, and not after completeTo. */
            readonly final: boolean;
            /** @example 2018-02-15 */
            readonly on: string;
            /** @description Ever registered, by the centre the person is with. */
            readonly registered: number;
            /** @description `programme`, or the code of a regency or district. */
            readonly scope: string;
            /** @description Ever reached. */
            readonly steps?: {
                readonly P1: number;
                readonly P2: number;
                readonly P3: number;
                readonly P4: number;
                readonly P5: number;
                readonly P6: number;
                readonly P7: number;
            };
            /** @description Registered and no longer enrolled. */
            readonly withdrawn: number;
        };
        readonly ParticipantQuarterResponse: {
            readonly activeMonths: number;
            /** @description What was recorded later is left out; null: everything applied so far. */
            readonly asOf: string | null;
            /** @description Everything recorded up to then is in; null while a source has never said. */
            readonly completeTo: string | null;
            /**
             * @description The centre she is with.
             * @example 31.74.01
             */
            readonly districtCode: string;
            readonly enrolled: boolean;
            /** @description No later fact can change the figures: asOf is given, and not after completeTo. */
            readonly final: boolean;
            /** Format: uuid */
            readonly mentorId: string | null;
            /** Format: uuid */
            readonly participantId: string;
            /** @example 2020-Q1 */
            readonly quarter: string;
            /** Format: date */
            readonly registeredOn: string;
            /** @description By month: without overlaps, at most two a week. */
            readonly reportedTouches: {
                readonly [key: string]: number;
            };
            /** @description By P1 to P7, those reached by then; of P4 also whether a licence is valid. */
            readonly steps: {
                readonly [key: string]: {
                    /** Format: date */
                    readonly day: string;
                    readonly evidence: {
                        /** Format: uuid */
                        readonly factId?: string;
                        readonly kind?: string;
                    };
                    readonly licenceValid?: boolean;
                    /** @example 2020-Q1 */
                    readonly newlyReachedIn: string;
                    readonly verified: boolean;
                };
            };
            /** @description The day of each verified touch. */
            readonly touchDays: readonly string[];
            /**
             * @description Months of the quarter with a verified touch.
             * @example [
             *       "2020-01"
             *     ]
             */
            readonly touchMonths: readonly string[];
        };
        readonly QuarterResponse: {
            /** @description Enrolled. */
            readonly active: number;
            /** @description Mentors with a confirmed session in the quarter. */
            readonly activeMentors: number;
            /** @description People enrolled in the quarter, by their months with a verified touch. */
            readonly activeMonths?: {
                readonly 0: number;
                readonly 1: number;
                readonly 2: number;
                readonly 3: number;
            };
            /** @description What was recorded later is left out; null: everything applied so far. */
            readonly asOf: string | null;
            /** @description Participants checked in and out, once a person and training event. */
            readonly attendances: number;
            /** @description Everything recorded up to then is in; null while a source has never said. */
            readonly completeTo: string | null;
            /** @description No later fact can change the figures: asOf is given, and not after completeTo. */
            readonly final: boolean;
            /** @example 2020-Q1 */
            readonly quarter: string;
            /** @description Ever registered, by the centre the person is with. */
            readonly registered: number;
            readonly registrations: number;
            readonly returns: number;
            /** @description `programme`, or the code of a regency or district. */
            readonly scope: string;
            readonly sessionsConfirmed: number;
            readonly sessionsLogged: number;
            readonly steps?: {
                readonly P1: {
                    readonly cumulative: number;
                    readonly newlyReached: number;
                    readonly verified: number;
                };
                readonly P2: {
                    readonly cumulative: number;
                    readonly newlyReached: number;
                    readonly verified: number;
                };
                readonly P3: {
                    readonly cumulative: number;
                    readonly newlyReached: number;
                    readonly verified: number;
                };
                readonly P4: {
                    readonly cumulative: number;
                    readonly newlyReached: number;
                    readonly verified: number;
                };
                readonly P5: {
                    readonly cumulative: number;
                    readonly newlyReached: number;
                    readonly verified: number;
                };
                readonly P6: {
                    readonly cumulative: number;
                    readonly newlyReached: number;
                    readonly verified: number;
                };
                readonly P7: {
                    readonly cumulative: number;
                    readonly newlyReached: number;
                    readonly verified: number;
                };
            };
            /** @description Progress towards the goal under each measure. */
            readonly target?: {
                readonly funded: number;
                readonly goal: number;
                readonly licensed: number;
                readonly marketed: number;
                readonly mentored: number;
                readonly registered: number;
                readonly reporting: number;
                readonly trained: number;
            };
            /** @description Of the programme and a regency the sum over their centres. */
            readonly transfersIn: number;
            readonly transfersOut: number;
            readonly withdrawals: number;
            /** @description Registered and no longer enrolled. */
            readonly withdrawn: number;
        };
        readonly QuartersResponse: {
            /**
             * @description Quarters in which something counts, up to the current one.
             * @example [
             *       "2019-Q4",
             *       "2020-Q1"
             *     ]
             */
            readonly quarters: readonly string[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly Days_centre: {
        readonly parameters: {
            readonly query?: {
                /** @description Only what was recorded up to this moment: ISO 8601 with Z or an offset. */
                readonly asOf?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly date: string;
                readonly districtCode: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DayResponse"];
                };
            };
        };
    };
    readonly Days_programme: {
        readonly parameters: {
            readonly query?: {
                /** @description Only what was recorded up to this moment: ISO 8601 with Z or an offset. */
                readonly asOf?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly date: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DayResponse"];
                };
            };
        };
    };
    readonly Days_regency: {
        readonly parameters: {
            readonly query?: {
                /** @description Only what was recorded up to this moment: ISO 8601 with Z or an offset. */
                readonly asOf?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly date: string;
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DayResponse"];
                };
            };
        };
    };
    readonly Quarters_list: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["QuartersResponse"];
                };
            };
        };
    };
    readonly Quarters_centres: {
        readonly parameters: {
            readonly query?: {
                /** @description Only what was recorded up to this moment: ISO 8601 with Z or an offset. */
                readonly asOf?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly quarter: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CentresResponse"];
                };
            };
        };
    };
    readonly Quarters_centre: {
        readonly parameters: {
            readonly query?: {
                /** @description Only what was recorded up to this moment: ISO 8601 with Z or an offset. */
                readonly asOf?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly quarter: string;
                readonly districtCode: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["QuarterResponse"];
                };
            };
        };
    };
    readonly Quarters_participant: {
        readonly parameters: {
            readonly query?: {
                /** @description Only what was recorded up to this moment: ISO 8601 with Z or an offset. */
                readonly asOf?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly quarter: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ParticipantQuarterResponse"];
                };
            };
        };
    };
    readonly Quarters_programme: {
        readonly parameters: {
            readonly query?: {
                /** @description Only what was recorded up to this moment: ISO 8601 with Z or an offset. */
                readonly asOf?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly quarter: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["QuarterResponse"];
                };
            };
        };
    };
    readonly Quarters_regency: {
        readonly parameters: {
            readonly query?: {
                /** @description Only what was recorded up to this moment: ISO 8601 with Z or an offset. */
                readonly asOf?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly quarter: string;
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["QuarterResponse"];
                };
            };
        };
    };
}
