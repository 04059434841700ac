/** The seven PAS steps: registration, training, mentoring, licensing, marketing, financial reporting, access to capital. Not a ladder. */
export const steps = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7'] as const;

export type Step = (typeof steps)[number];

export function isStep(text: string): text is Step {
  return (steps as readonly string[]).includes(text);
}
