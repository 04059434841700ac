// Generated from apps/reporting/openapi.json by `npm run generate`; do not edit.
export interface paths {
    "/assessments/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Objections that wait for a decision, and decisions that new facts have flagged */
        get: operations["Assessments_open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assessments/{quarter}/{participantId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How an objection stands: to whoever may see her; its reasons to her and to those who may decide */
        get: operations["Assessments_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assessments/{quarter}/{participantId}/objection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** She objects to her class, or an officer of her centre does on her behalf; quiet where it waits already */
        post: operations["Assessments_object"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assessments/{quarter}/{participantId}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A reviewer who is not her mentor decides on her class; the rules’ class stays beside it */
        post: operations["Assessments_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All contracts that the figures are made of, in the canonical order, a page at a time: what `okoce recompute` reads */
        get: operations["Contracts_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/days/{date}/centres/{districtCode}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A centre at the end of a day */
        get: operations["Days_centre"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/days/{date}/centres/{districtCode}/figures/{figure}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A figure of a centre at the end of a day, with the entries it is made of, a page at a time */
        get: operations["Lineage_centreOnDay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/days/{date}/programme": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The programme at the end of a day */
        get: operations["Days_programme"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/days/{date}/programme/figures/{figure}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A figure of the programme at the end of a day, with the entries it is made of, a page at a time */
        get: operations["Lineage_programmeOnDay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/days/{date}/regencies/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A regency at the end of a day */
        get: operations["Days_regency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/days/{date}/regencies/{code}/figures/{figure}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A figure of a regency at the end of a day, with the entries it is made of, a page at a time */
        get: operations["Lineage_regencyOnDay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/definitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which number: every definition over the same facts at the end of a day, beside what was published */
        get: operations["Definitions_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is due at the end of a day, in the caller’s scope, the riskiest first */
        get: operations["Due_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/facts/{streamId}/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A recorded fact, to those who see all centres and the officers of its own */
        get: operations["Facts_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/participants/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A participant’s facts in a quarter by day, each with what it counted for or why not */
        get: operations["People_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quarters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The quarters there is something to report of, and how far each is: running, ended, sealed */
        get: operations["Quarters_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quarters/{quarter}/centres": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All centres in a quarter */
        get: operations["Quarters_centres"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quarters/{quarter}/centres/{districtCode}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A centre in a quarter */
        get: operations["Quarters_centre"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quarters/{quarter}/centres/{districtCode}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Two reports of a centre in a quarter: what differs, and the facts recorded between them */
        get: operations["Differences_centre"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quarters/{quarter}/centres/{districtCode}/figures/{figure}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A figure of a centre in a quarter, with the entries it is made of, or the people of a class or a reason of N; a page at a time */
        get: operations["Lineage_centreInQuarter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quarters/{quarter}/centres/{districtCode}/participants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The people who are with a centre at the end of a quarter, a page at a time */
        get: operations["Quarters_ofCentre"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quarters/{quarter}/centres/{districtCode}/work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was expected of a centre’s mentored people in a quarter, and what was done */
        get: operations["People_centreWork"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quarters/{quarter}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The figures of a quarter as a file that says what they are; to an agency a statement’s alone, small counts hidden */
        get: operations["Exports_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quarters/{quarter}/mentees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A mentor’s people in a quarter, sorted by what would help most: those mentored now, as far as the caller may see them */
        get: operations["People_ofMentor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quarters/{quarter}/participants/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A participant in a quarter: to herself, her mentor, and the staff of the centre she is with */
        get: operations["Quarters_participant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quarters/{quarter}/programme": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The programme in a quarter */
        get: operations["Quarters_programme"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quarters/{quarter}/programme/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Two reports of the programme in a quarter: what differs, and the facts recorded between them */
        get: operations["Differences_programme"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quarters/{quarter}/programme/figures/{figure}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A figure of the programme in a quarter, with the entries it is made of, or the people of a class or a reason of N; a page at a time */
        get: operations["Lineage_programmeInQuarter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quarters/{quarter}/proofs/{participantId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Proof that a participant’s entries are under the root of a statement of the quarter: by default the last */
        get: operations["Seals_prove"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quarters/{quarter}/regencies/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A regency in a quarter */
        get: operations["Quarters_regency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quarters/{quarter}/regencies/{code}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Two reports of a regency in a quarter: what differs, and the facts recorded between them */
        get: operations["Differences_regency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quarters/{quarter}/regencies/{code}/figures/{figure}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A figure of a regency in a quarter, with the entries it is made of, or the people of a class or a reason of N; a page at a time */
        get: operations["Lineage_regencyInQuarter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quarters/{quarter}/restatement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** States a sealed quarter anew if what was recorded since changes it; answers with its last statement, and up to when it looked */
        post: operations["Seals_restate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quarters/{quarter}/seal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Seals a quarter once its cut-off has passed and every source is complete up to it; quiet when it is sealed */
        post: operations["Seals_seal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quarters/{quarter}/seals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was stated of a quarter: its seal and its restatements, with their roots */
        get: operations["Seals_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quarters/{quarter}/seals/{label}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One statement of a quarter with its figures, and what it changed: `sealed`, `restated-1` */
        get: operations["Seals_statement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quarters/{quarter}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Works every statement of a quarter out again from the archive, or the event log, and compares it bit for bit; may take minutes */
        get: operations["Seals_verify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rule-sets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rule sets, and which is in force */
        get: operations["RuleSets_list"];
        put?: never;
        /** Adopts a rule set, the body, from a quarter not yet begun; quiet when the same was adopted */
        post: operations["RuleSets_adopt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rule-sets/schema": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The form of a rule set: a JSON Schema */
        get: operations["RuleSets_schema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rule-sets/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A rule set with its document */
        get: operations["RuleSets_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sweeps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records what time alone had brought before a day began, each thing once however often it is asked */
        post: operations["Sweeps_sweep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/what-if": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Who would have another class in past quarters under other rules; stores nothing, and may take a minute a quarter */
        post: operations["WhatIf_compare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AdoptRuleSetRequest: {
            /** @description As `/rule-sets/schema` says. */
            $schema?: string;
            /** @description As `/rule-sets/schema` says. */
            assessable: Record<string, never>[];
            /** @description As `/rule-sets/schema` says. */
            classes: Record<string, never>[];
            /** @description As `/rule-sets/schema` says. */
            definitions: {
                [key: string]: unknown;
            };
            /**
             * @description The first quarter it holds for; it has not begun.
             * @example 2027-Q2
             */
            from: string;
            /** @description As `/rule-sets/schema` says. */
            index: {
                [key: string]: unknown;
            };
            /**
             * @description Its version, for ever.
             * @example 2027-Q2
             */
            version: string;
        };
        AssessmentCaseResponse: {
            /**
             * @description By a person; it counts in every mix until another decision.
             * @enum {string|null}
             */
            decidedClass: "N" | "E" | "A" | "B" | "C" | "D" | null;
            /** @description Decided, but by now the rules give another class than the one decided on: somebody looks again. */
            flagged: boolean;
            /**
             * Format: date-time
             * @description When the last objection was made.
             */
            objectedAt: string | null;
            /** Format: uuid */
            participantId: string;
            /** @example 2020-Q1 */
            quarter: string;
            /** @description For her and for those who may decide; each reading is recorded. */
            reasons?: components["schemas"]["CaseReasons"];
            /**
             * Format: date-time
             * @description When the last decision was made.
             */
            reviewedAt: string | null;
            /**
             * @description By the rules, from all that is known now.
             * @enum {string}
             */
            ruleClass: "N" | "E" | "A" | "B" | "C" | "D";
            /** @enum {string} */
            state: "none" | "objected" | "reviewed";
            /** @description Of the stream of this person and quarter; also the ETag. */
            version: number;
        };
        AssessmentResponse: {
            /** @description Months with a verified touch. */
            C1: number;
            /** @description Commitments. */
            C2?: {
                broken: number;
                kept: number;
            };
            /** @description Monthly reports in time. */
            C3: number;
            /** @description The longest silence, in assessable days. */
            C4: number;
            /** @description A goal in time. */
            F1: boolean;
            /** @description Actions due in the quarter. */
            F2?: {
                all: number;
                closed: number;
            };
            /** @description A step newly reached, or kept alive. */
            F3: boolean;
            /** @description What was claimed, and what of it is verified. */
            V?: {
                claimed: number;
                verified: number;
            };
            /** @description Days at whose end she was enrolled and not on leave. */
            assessableDays: number;
            /**
             * @description N: not assessed, for the reason given.
             * @enum {string}
             */
            class: "N" | "E" | "A" | "B" | "C" | "D";
            /**
             * @description Months with enough assessable days.
             * @example [
             *       "2020-01"
             *     ]
             */
            expectedMonths: string[];
            /** @description To sort work lists by; it decides no class. */
            index: number;
            /** @description The better class with the fewest unmet conditions; without a class what would let her be assessed; null for class A. */
            nearest?: {
                /** @enum {string|null} */
                class: "A" | "B" | "C" | "D" | "E" | null;
                possible: boolean;
                unmet: {
                    anyOf: {
                        /** Format: date */
                        by: string | null;
                        /** @enum {string} */
                        indicator: "assessableDays" | "mentorshipDays" | "sessionsHeld" | "slotsOffered" | "expectedMonths" | "silentMonths" | "C1" | "C2" | "C3" | "C4" | "F1" | "F2" | "F3" | "V";
                        met: boolean;
                        needed: number | null;
                        /** @enum {string} */
                        operator: "atLeast" | "atMost" | "is";
                        possible: boolean;
                        sentence: {
                            en: string;
                            id: string;
                        };
                        threshold: (number | boolean | string) | null;
                        value: (number | boolean | string) | null;
                    }[];
                    /** Format: date */
                    by: string | null;
                    possible: boolean;
                    sentence: {
                        en: string;
                        id: string;
                    };
                }[];
            } | null;
            /** @enum {string|null} */
            reason: "too_short" | "no_mentor" | "too_few_slots" | null;
            /**
             * @description The version of the rules.
             * @example 2017-Q4
             */
            ruleSet: string;
            /** @description Each rule tried in order, and for each indicator the facts that made it and those left out; of the touches also which of them reports show. */
            trace?: {
                indicators: {
                    C1: {
                        leftOut: {
                            /** @enum {string} */
                            as: "counted" | "kept" | "broken" | "closed" | "open" | "verified" | "claimed" | "left_out";
                            /** Format: date */
                            day: string;
                            facts: {
                                /** Format: date */
                                day: string;
                                /** Format: uuid */
                                factId: string;
                                service: string;
                                stream: {
                                    id: string;
                                    version: number | null;
                                } | null;
                                type: string;
                            }[];
                            thing: {
                                id: string;
                                type: string;
                            };
                            why: {
                                /** @enum {string} */
                                code: "agreed_late" | "before_registration" | "booked" | "cancelled_by_centre" | "cancelled_by_mentor" | "cancelled_by_participant" | "cancelled_in_time" | "capped" | "closed_late" | "closed_without_evidence" | "disputed" | "dropped" | "filed_late" | "held" | "legacy" | "missed_by_mentor" | "no_outcome" | "not_agreed" | "not_checked_out" | "not_closed" | "not_confirmed" | "not_enrolled" | "not_in_force" | "not_valid" | "not_verified" | "on_leave" | "overlaps" | "released_by_organiser" | "released_in_time" | "released_late" | "retracted" | "set_late" | "under_30_minutes" | "missed" | "withdrawn" | "without_effect";
                                en: string;
                                id: string;
                            } | null;
                        }[];
                        madeBy: {
                            /** @enum {string} */
                            as: "counted" | "kept" | "broken" | "closed" | "open" | "verified" | "claimed" | "left_out";
                            /** Format: date */
                            day: string;
                            facts: {
                                /** Format: date */
                                day: string;
                                /** Format: uuid */
                                factId: string;
                                service: string;
                                stream: {
                                    id: string;
                                    version: number | null;
                                } | null;
                                type: string;
                            }[];
                            thing: {
                                id: string;
                                type: string;
                            };
                            why: {
                                /** @enum {string} */
                                code: "agreed_late" | "before_registration" | "booked" | "cancelled_by_centre" | "cancelled_by_mentor" | "cancelled_by_participant" | "cancelled_in_time" | "capped" | "closed_late" | "closed_without_evidence" | "disputed" | "dropped" | "filed_late" | "held" | "legacy" | "missed_by_mentor" | "no_outcome" | "not_agreed" | "not_checked_out" | "not_closed" | "not_confirmed" | "not_enrolled" | "not_in_force" | "not_valid" | "not_verified" | "on_leave" | "overlaps" | "released_by_organiser" | "released_in_time" | "released_late" | "retracted" | "set_late" | "under_30_minutes" | "missed" | "withdrawn" | "without_effect";
                                en: string;
                                id: string;
                            } | null;
                        }[];
                        value: (number | boolean | string) | null;
                    };
                    C2: {
                        leftOut: {
                            /** @enum {string} */
                            as: "counted" | "kept" | "broken" | "closed" | "open" | "verified" | "claimed" | "left_out";
                            /** Format: date */
                            day: string;
                            facts: {
                                /** Format: date */
                                day: string;
                                /** Format: uuid */
                                factId: string;
                                service: string;
                                stream: {
                                    id: string;
                                    version: number | null;
                                } | null;
                                type: string;
                            }[];
                            thing: {
                                id: string;
                                type: string;
                            };
                            why: {
                                /** @enum {string} */
                                code: "agreed_late" | "before_registration" | "booked" | "cancelled_by_centre" | "cancelled_by_mentor" | "cancelled_by_participant" | "cancelled_in_time" | "capped" | "closed_late" | "closed_without_evidence" | "disputed" | "dropped" | "filed_late" | "held" | "legacy" | "missed_by_mentor" | "no_outcome" | "not_agreed" | "not_checked_out" | "not_closed" | "not_confirmed" | "not_enrolled" | "not_in_force" | "not_valid" | "not_verified" | "on_leave" | "overlaps" | "released_by_organiser" | "released_in_time" | "released_late" | "retracted" | "set_late" | "under_30_minutes" | "missed" | "withdrawn" | "without_effect";
                                en: string;
                                id: string;
                            } | null;
                        }[];
                        madeBy: {
                            /** @enum {string} */
                            as: "counted" | "kept" | "broken" | "closed" | "open" | "verified" | "claimed" | "left_out";
                            /** Format: date */
                            day: string;
                            facts: {
                                /** Format: date */
                                day: string;
                                /** Format: uuid */
                                factId: string;
                                service: string;
                                stream: {
                                    id: string;
                                    version: number | null;
                                } | null;
                                type: string;
                            }[];
                            thing: {
                                id: string;
                                type: string;
                            };
                            why: {
                                /** @enum {string} */
                                code: "agreed_late" | "before_registration" | "booked" | "cancelled_by_centre" | "cancelled_by_mentor" | "cancelled_by_participant" | "cancelled_in_time" | "capped" | "closed_late" | "closed_without_evidence" | "disputed" | "dropped" | "filed_late" | "held" | "legacy" | "missed_by_mentor" | "no_outcome" | "not_agreed" | "not_checked_out" | "not_closed" | "not_confirmed" | "not_enrolled" | "not_in_force" | "not_valid" | "not_verified" | "on_leave" | "overlaps" | "released_by_organiser" | "released_in_time" | "released_late" | "retracted" | "set_late" | "under_30_minutes" | "missed" | "withdrawn" | "without_effect";
                                en: string;
                                id: string;
                            } | null;
                        }[];
                        value: (number | boolean | string) | null;
                    };
                    C3: {
                        leftOut: {
                            /** @enum {string} */
                            as: "counted" | "kept" | "broken" | "closed" | "open" | "verified" | "claimed" | "left_out";
                            /** Format: date */
                            day: string;
                            facts: {
                                /** Format: date */
                                day: string;
                                /** Format: uuid */
                                factId: string;
                                service: string;
                                stream: {
                                    id: string;
                                    version: number | null;
                                } | null;
                                type: string;
                            }[];
                            thing: {
                                id: string;
                                type: string;
                            };
                            why: {
                                /** @enum {string} */
                                code: "agreed_late" | "before_registration" | "booked" | "cancelled_by_centre" | "cancelled_by_mentor" | "cancelled_by_participant" | "cancelled_in_time" | "capped" | "closed_late" | "closed_without_evidence" | "disputed" | "dropped" | "filed_late" | "held" | "legacy" | "missed_by_mentor" | "no_outcome" | "not_agreed" | "not_checked_out" | "not_closed" | "not_confirmed" | "not_enrolled" | "not_in_force" | "not_valid" | "not_verified" | "on_leave" | "overlaps" | "released_by_organiser" | "released_in_time" | "released_late" | "retracted" | "set_late" | "under_30_minutes" | "missed" | "withdrawn" | "without_effect";
                                en: string;
                                id: string;
                            } | null;
                        }[];
                        madeBy: {
                            /** @enum {string} */
                            as: "counted" | "kept" | "broken" | "closed" | "open" | "verified" | "claimed" | "left_out";
                            /** Format: date */
                            day: string;
                            facts: {
                                /** Format: date */
                                day: string;
                                /** Format: uuid */
                                factId: string;
                                service: string;
                                stream: {
                                    id: string;
                                    version: number | null;
                                } | null;
                                type: string;
                            }[];
                            thing: {
                                id: string;
                                type: string;
                            };
                            why: {
                                /** @enum {string} */
                                code: "agreed_late" | "before_registration" | "booked" | "cancelled_by_centre" | "cancelled_by_mentor" | "cancelled_by_participant" | "cancelled_in_time" | "capped" | "closed_late" | "closed_without_evidence" | "disputed" | "dropped" | "filed_late" | "held" | "legacy" | "missed_by_mentor" | "no_outcome" | "not_agreed" | "not_checked_out" | "not_closed" | "not_confirmed" | "not_enrolled" | "not_in_force" | "not_valid" | "not_verified" | "on_leave" | "overlaps" | "released_by_organiser" | "released_in_time" | "released_late" | "retracted" | "set_late" | "under_30_minutes" | "missed" | "withdrawn" | "without_effect";
                                en: string;
                                id: string;
                            } | null;
                        }[];
                        value: (number | boolean | string) | null;
                    };
                    C4: {
                        leftOut: {
                            /** @enum {string} */
                            as: "counted" | "kept" | "broken" | "closed" | "open" | "verified" | "claimed" | "left_out";
                            /** Format: date */
                            day: string;
                            facts: {
                                /** Format: date */
                                day: string;
                                /** Format: uuid */
                                factId: string;
                                service: string;
                                stream: {
                                    id: string;
                                    version: number | null;
                                } | null;
                                type: string;
                            }[];
                            thing: {
                                id: string;
                                type: string;
                            };
                            why: {
                                /** @enum {string} */
                                code: "agreed_late" | "before_registration" | "booked" | "cancelled_by_centre" | "cancelled_by_mentor" | "cancelled_by_participant" | "cancelled_in_time" | "capped" | "closed_late" | "closed_without_evidence" | "disputed" | "dropped" | "filed_late" | "held" | "legacy" | "missed_by_mentor" | "no_outcome" | "not_agreed" | "not_checked_out" | "not_closed" | "not_confirmed" | "not_enrolled" | "not_in_force" | "not_valid" | "not_verified" | "on_leave" | "overlaps" | "released_by_organiser" | "released_in_time" | "released_late" | "retracted" | "set_late" | "under_30_minutes" | "missed" | "withdrawn" | "without_effect";
                                en: string;
                                id: string;
                            } | null;
                        }[];
                        madeBy: {
                            /** @enum {string} */
                            as: "counted" | "kept" | "broken" | "closed" | "open" | "verified" | "claimed" | "left_out";
                            /** Format: date */
                            day: string;
                            facts: {
                                /** Format: date */
                                day: string;
                                /** Format: uuid */
                                factId: string;
                                service: string;
                                stream: {
                                    id: string;
                                    version: number | null;
                                } | null;
                                type: string;
                            }[];
                            thing: {
                                id: string;
                                type: string;
                            };
                            why: {
                                /** @enum {string} */
                                code: "agreed_late" | "before_registration" | "booked" | "cancelled_by_centre" | "cancelled_by_mentor" | "cancelled_by_participant" | "cancelled_in_time" | "capped" | "closed_late" | "closed_without_evidence" | "disputed" | "dropped" | "filed_late" | "held" | "legacy" | "missed_by_mentor" | "no_outcome" | "not_agreed" | "not_checked_out" | "not_closed" | "not_confirmed" | "not_enrolled" | "not_in_force" | "not_valid" | "not_verified" | "on_leave" | "overlaps" | "released_by_organiser" | "released_in_time" | "released_late" | "retracted" | "set_late" | "under_30_minutes" | "missed" | "withdrawn" | "without_effect";
                                en: string;
                                id: string;
                            } | null;
                        }[];
                        value: (number | boolean | string) | null;
                    };
                    F1: {
                        leftOut: {
                            /** @enum {string} */
                            as: "counted" | "kept" | "broken" | "closed" | "open" | "verified" | "claimed" | "left_out";
                            /** Format: date */
                            day: string;
                            facts: {
                                /** Format: date */
                                day: string;
                                /** Format: uuid */
                                factId: string;
                                service: string;
                                stream: {
                                    id: string;
                                    version: number | null;
                                } | null;
                                type: string;
                            }[];
                            thing: {
                                id: string;
                                type: string;
                            };
                            why: {
                                /** @enum {string} */
                                code: "agreed_late" | "before_registration" | "booked" | "cancelled_by_centre" | "cancelled_by_mentor" | "cancelled_by_participant" | "cancelled_in_time" | "capped" | "closed_late" | "closed_without_evidence" | "disputed" | "dropped" | "filed_late" | "held" | "legacy" | "missed_by_mentor" | "no_outcome" | "not_agreed" | "not_checked_out" | "not_closed" | "not_confirmed" | "not_enrolled" | "not_in_force" | "not_valid" | "not_verified" | "on_leave" | "overlaps" | "released_by_organiser" | "released_in_time" | "released_late" | "retracted" | "set_late" | "under_30_minutes" | "missed" | "withdrawn" | "without_effect";
                                en: string;
                                id: string;
                            } | null;
                        }[];
                        madeBy: {
                            /** @enum {string} */
                            as: "counted" | "kept" | "broken" | "closed" | "open" | "verified" | "claimed" | "left_out";
                            /** Format: date */
                            day: string;
                            facts: {
                                /** Format: date */
                                day: string;
                                /** Format: uuid */
                                factId: string;
                                service: string;
                                stream: {
                                    id: string;
                                    version: number | null;
                                } | null;
                                type: string;
                            }[];
                            thing: {
                                id: string;
                                type: string;
                            };
                            why: {
                                /** @enum {string} */
                                code: "agreed_late" | "before_registration" | "booked" | "cancelled_by_centre" | "cancelled_by_mentor" | "cancelled_by_participant" | "cancelled_in_time" | "capped" | "closed_late" | "closed_without_evidence" | "disputed" | "dropped" | "filed_late" | "held" | "legacy" | "missed_by_mentor" | "no_outcome" | "not_agreed" | "not_checked_out" | "not_closed" | "not_confirmed" | "not_enrolled" | "not_in_force" | "not_valid" | "not_verified" | "on_leave" | "overlaps" | "released_by_organiser" | "released_in_time" | "released_late" | "retracted" | "set_late" | "under_30_minutes" | "missed" | "withdrawn" | "without_effect";
                                en: string;
                                id: string;
                            } | null;
                        }[];
                        value: (number | boolean | string) | null;
                    };
                    F2: {
                        leftOut: {
                            /** @enum {string} */
                            as: "counted" | "kept" | "broken" | "closed" | "open" | "verified" | "claimed" | "left_out";
                            /** Format: date */
                            day: string;
                            facts: {
                                /** Format: date */
                                day: string;
                                /** Format: uuid */
                                factId: string;
                                service: string;
                                stream: {
                                    id: string;
                                    version: number | null;
                                } | null;
                                type: string;
                            }[];
                            thing: {
                                id: string;
                                type: string;
                            };
                            why: {
                                /** @enum {string} */
                                code: "agreed_late" | "before_registration" | "booked" | "cancelled_by_centre" | "cancelled_by_mentor" | "cancelled_by_participant" | "cancelled_in_time" | "capped" | "closed_late" | "closed_without_evidence" | "disputed" | "dropped" | "filed_late" | "held" | "legacy" | "missed_by_mentor" | "no_outcome" | "not_agreed" | "not_checked_out" | "not_closed" | "not_confirmed" | "not_enrolled" | "not_in_force" | "not_valid" | "not_verified" | "on_leave" | "overlaps" | "released_by_organiser" | "released_in_time" | "released_late" | "retracted" | "set_late" | "under_30_minutes" | "missed" | "withdrawn" | "without_effect";
                                en: string;
                                id: string;
                            } | null;
                        }[];
                        madeBy: {
                            /** @enum {string} */
                            as: "counted" | "kept" | "broken" | "closed" | "open" | "verified" | "claimed" | "left_out";
                            /** Format: date */
                            day: string;
                            facts: {
                                /** Format: date */
                                day: string;
                                /** Format: uuid */
                                factId: string;
                                service: string;
                                stream: {
                                    id: string;
                                    version: number | null;
                                } | null;
                                type: string;
                            }[];
                            thing: {
                                id: string;
                                type: string;
                            };
                            why: {
                                /** @enum {string} */
                                code: "agreed_late" | "before_registration" | "booked" | "cancelled_by_centre" | "cancelled_by_mentor" | "cancelled_by_participant" | "cancelled_in_time" | "capped" | "closed_late" | "closed_without_evidence" | "disputed" | "dropped" | "filed_late" | "held" | "legacy" | "missed_by_mentor" | "no_outcome" | "not_agreed" | "not_checked_out" | "not_closed" | "not_confirmed" | "not_enrolled" | "not_in_force" | "not_valid" | "not_verified" | "on_leave" | "overlaps" | "released_by_organiser" | "released_in_time" | "released_late" | "retracted" | "set_late" | "under_30_minutes" | "missed" | "withdrawn" | "without_effect";
                                en: string;
                                id: string;
                            } | null;
                        }[];
                        value: (number | boolean | string) | null;
                    };
                    F3: {
                        leftOut: {
                            /** @enum {string} */
                            as: "counted" | "kept" | "broken" | "closed" | "open" | "verified" | "claimed" | "left_out";
                            /** Format: date */
                            day: string;
                            facts: {
                                /** Format: date */
                                day: string;
                                /** Format: uuid */
                                factId: string;
                                service: string;
                                stream: {
                                    id: string;
                                    version: number | null;
                                } | null;
                                type: string;
                            }[];
                            thing: {
                                id: string;
                                type: string;
                            };
                            why: {
                                /** @enum {string} */
                                code: "agreed_late" | "before_registration" | "booked" | "cancelled_by_centre" | "cancelled_by_mentor" | "cancelled_by_participant" | "cancelled_in_time" | "capped" | "closed_late" | "closed_without_evidence" | "disputed" | "dropped" | "filed_late" | "held" | "legacy" | "missed_by_mentor" | "no_outcome" | "not_agreed" | "not_checked_out" | "not_closed" | "not_confirmed" | "not_enrolled" | "not_in_force" | "not_valid" | "not_verified" | "on_leave" | "overlaps" | "released_by_organiser" | "released_in_time" | "released_late" | "retracted" | "set_late" | "under_30_minutes" | "missed" | "withdrawn" | "without_effect";
                                en: string;
                                id: string;
                            } | null;
                        }[];
                        madeBy: {
                            /** @enum {string} */
                            as: "counted" | "kept" | "broken" | "closed" | "open" | "verified" | "claimed" | "left_out";
                            /** Format: date */
                            day: string;
                            facts: {
                                /** Format: date */
                                day: string;
                                /** Format: uuid */
                                factId: string;
                                service: string;
                                stream: {
                                    id: string;
                                    version: number | null;
                                } | null;
                                type: string;
                            }[];
                            thing: {
                                id: string;
                                type: string;
                            };
                            why: {
                                /** @enum {string} */
                                code: "agreed_late" | "before_registration" | "booked" | "cancelled_by_centre" | "cancelled_by_mentor" | "cancelled_by_participant" | "cancelled_in_time" | "capped" | "closed_late" | "closed_without_evidence" | "disputed" | "dropped" | "filed_late" | "held" | "legacy" | "missed_by_mentor" | "no_outcome" | "not_agreed" | "not_checked_out" | "not_closed" | "not_confirmed" | "not_enrolled" | "not_in_force" | "not_valid" | "not_verified" | "on_leave" | "overlaps" | "released_by_organiser" | "released_in_time" | "released_late" | "retracted" | "set_late" | "under_30_minutes" | "missed" | "withdrawn" | "without_effect";
                                en: string;
                                id: string;
                            } | null;
                        }[];
                        value: (number | boolean | string) | null;
                    };
                    V: {
                        leftOut: {
                            /** @enum {string} */
                            as: "counted" | "kept" | "broken" | "closed" | "open" | "verified" | "claimed" | "left_out";
                            /** Format: date */
                            day: string;
                            facts: {
                                /** Format: date */
                                day: string;
                                /** Format: uuid */
                                factId: string;
                                service: string;
                                stream: {
                                    id: string;
                                    version: number | null;
                                } | null;
                                type: string;
                            }[];
                            thing: {
                                id: string;
                                type: string;
                            };
                            why: {
                                /** @enum {string} */
                                code: "agreed_late" | "before_registration" | "booked" | "cancelled_by_centre" | "cancelled_by_mentor" | "cancelled_by_participant" | "cancelled_in_time" | "capped" | "closed_late" | "closed_without_evidence" | "disputed" | "dropped" | "filed_late" | "held" | "legacy" | "missed_by_mentor" | "no_outcome" | "not_agreed" | "not_checked_out" | "not_closed" | "not_confirmed" | "not_enrolled" | "not_in_force" | "not_valid" | "not_verified" | "on_leave" | "overlaps" | "released_by_organiser" | "released_in_time" | "released_late" | "retracted" | "set_late" | "under_30_minutes" | "missed" | "withdrawn" | "without_effect";
                                en: string;
                                id: string;
                            } | null;
                        }[];
                        madeBy: {
                            /** @enum {string} */
                            as: "counted" | "kept" | "broken" | "closed" | "open" | "verified" | "claimed" | "left_out";
                            /** Format: date */
                            day: string;
                            facts: {
                                /** Format: date */
                                day: string;
                                /** Format: uuid */
                                factId: string;
                                service: string;
                                stream: {
                                    id: string;
                                    version: number | null;
                                } | null;
                                type: string;
                            }[];
                            thing: {
                                id: string;
                                type: string;
                            };
                            why: {
                                /** @enum {string} */
                                code: "agreed_late" | "before_registration" | "booked" | "cancelled_by_centre" | "cancelled_by_mentor" | "cancelled_by_participant" | "cancelled_in_time" | "capped" | "closed_late" | "closed_without_evidence" | "disputed" | "dropped" | "filed_late" | "held" | "legacy" | "missed_by_mentor" | "no_outcome" | "not_agreed" | "not_checked_out" | "not_closed" | "not_confirmed" | "not_enrolled" | "not_in_force" | "not_valid" | "not_verified" | "on_leave" | "overlaps" | "released_by_organiser" | "released_in_time" | "released_late" | "retracted" | "set_late" | "under_30_minutes" | "missed" | "withdrawn" | "without_effect";
                                en: string;
                                id: string;
                            } | null;
                        }[];
                        value: (number | boolean | string) | null;
                    };
                    assessableDays: {
                        leftOut: {
                            /** @enum {string} */
                            as: "counted" | "kept" | "broken" | "closed" | "open" | "verified" | "claimed" | "left_out";
                            /** Format: date */
                            day: string;
                            facts: {
                                /** Format: date */
                                day: string;
                                /** Format: uuid */
                                factId: string;
                                service: string;
                                stream: {
                                    id: string;
                                    version: number | null;
                                } | null;
                                type: string;
                            }[];
                            thing: {
                                id: string;
                                type: string;
                            };
                            why: {
                                /** @enum {string} */
                                code: "agreed_late" | "before_registration" | "booked" | "cancelled_by_centre" | "cancelled_by_mentor" | "cancelled_by_participant" | "cancelled_in_time" | "capped" | "closed_late" | "closed_without_evidence" | "disputed" | "dropped" | "filed_late" | "held" | "legacy" | "missed_by_mentor" | "no_outcome" | "not_agreed" | "not_checked_out" | "not_closed" | "not_confirmed" | "not_enrolled" | "not_in_force" | "not_valid" | "not_verified" | "on_leave" | "overlaps" | "released_by_organiser" | "released_in_time" | "released_late" | "retracted" | "set_late" | "under_30_minutes" | "missed" | "withdrawn" | "without_effect";
                                en: string;
                                id: string;
                            } | null;
                        }[];
                        madeBy: {
                            /** @enum {string} */
                            as: "counted" | "kept" | "broken" | "closed" | "open" | "verified" | "claimed" | "left_out";
                            /** Format: date */
                            day: string;
                            facts: {
                                /** Format: date */
                                day: string;
                                /** Format: uuid */
                                factId: string;
                                service: string;
                                stream: {
                                    id: string;
                                    version: number | null;
                                } | null;
                                type: string;
                            }[];
                            thing: {
                                id: string;
                                type: string;
                            };
                            why: {
                                /** @enum {string} */
                                code: "agreed_late" | "before_registration" | "booked" | "cancelled_by_centre" | "cancelled_by_mentor" | "cancelled_by_participant" | "cancelled_in_time" | "capped" | "closed_late" | "closed_without_evidence" | "disputed" | "dropped" | "filed_late" | "held" | "legacy" | "missed_by_mentor" | "no_outcome" | "not_agreed" | "not_checked_out" | "not_closed" | "not_confirmed" | "not_enrolled" | "not_in_force" | "not_valid" | "not_verified" | "on_leave" | "overlaps" | "released_by_organiser" | "released_in_time" | "released_late" | "retracted" | "set_late" | "under_30_minutes" | "missed" | "withdrawn" | "without_effect";
                                en: string;
                                id: string;
                            } | null;
                        }[];
                        value: (number | boolean | string) | null;
                    };
                    expectedMonths: {
                        leftOut: {
                            /** @enum {string} */
                            as: "counted" | "kept" | "broken" | "closed" | "open" | "verified" | "claimed" | "left_out";
                            /** Format: date */
                            day: string;
                            facts: {
                                /** Format: date */
                                day: string;
                                /** Format: uuid */
                                factId: string;
                                service: string;
                                stream: {
                                    id: string;
                                    version: number | null;
                                } | null;
                                type: string;
                            }[];
                            thing: {
                                id: string;
                                type: string;
                            };
                            why: {
                                /** @enum {string} */
                                code: "agreed_late" | "before_registration" | "booked" | "cancelled_by_centre" | "cancelled_by_mentor" | "cancelled_by_participant" | "cancelled_in_time" | "capped" | "closed_late" | "closed_without_evidence" | "disputed" | "dropped" | "filed_late" | "held" | "legacy" | "missed_by_mentor" | "no_outcome" | "not_agreed" | "not_checked_out" | "not_closed" | "not_confirmed" | "not_enrolled" | "not_in_force" | "not_valid" | "not_verified" | "on_leave" | "overlaps" | "released_by_organiser" | "released_in_time" | "released_late" | "retracted" | "set_late" | "under_30_minutes" | "missed" | "withdrawn" | "without_effect";
                                en: string;
                                id: string;
                            } | null;
                        }[];
                        madeBy: {
                            /** @enum {string} */
                            as: "counted" | "kept" | "broken" | "closed" | "open" | "verified" | "claimed" | "left_out";
                            /** Format: date */
                            day: string;
                            facts: {
                                /** Format: date */
                                day: string;
                                /** Format: uuid */
                                factId: string;
                                service: string;
                                stream: {
                                    id: string;
                                    version: number | null;
                                } | null;
                                type: string;
                            }[];
                            thing: {
                                id: string;
                                type: string;
                            };
                            why: {
                                /** @enum {string} */
                                code: "agreed_late" | "before_registration" | "booked" | "cancelled_by_centre" | "cancelled_by_mentor" | "cancelled_by_participant" | "cancelled_in_time" | "capped" | "closed_late" | "closed_without_evidence" | "disputed" | "dropped" | "filed_late" | "held" | "legacy" | "missed_by_mentor" | "no_outcome" | "not_agreed" | "not_checked_out" | "not_closed" | "not_confirmed" | "not_enrolled" | "not_in_force" | "not_valid" | "not_verified" | "on_leave" | "overlaps" | "released_by_organiser" | "released_in_time" | "released_late" | "retracted" | "set_late" | "under_30_minutes" | "missed" | "withdrawn" | "without_effect";
                                en: string;
                                id: string;
                            } | null;
                        }[];
                        value: (number | boolean | string) | null;
                    };
                    mentorshipDays: {
                        leftOut: {
                            /** @enum {string} */
                            as: "counted" | "kept" | "broken" | "closed" | "open" | "verified" | "claimed" | "left_out";
                            /** Format: date */
                            day: string;
                            facts: {
                                /** Format: date */
                                day: string;
                                /** Format: uuid */
                                factId: string;
                                service: string;
                                stream: {
                                    id: string;
                                    version: number | null;
                                } | null;
                                type: string;
                            }[];
                            thing: {
                                id: string;
                                type: string;
                            };
                            why: {
                                /** @enum {string} */
                                code: "agreed_late" | "before_registration" | "booked" | "cancelled_by_centre" | "cancelled_by_mentor" | "cancelled_by_participant" | "cancelled_in_time" | "capped" | "closed_late" | "closed_without_evidence" | "disputed" | "dropped" | "filed_late" | "held" | "legacy" | "missed_by_mentor" | "no_outcome" | "not_agreed" | "not_checked_out" | "not_closed" | "not_confirmed" | "not_enrolled" | "not_in_force" | "not_valid" | "not_verified" | "on_leave" | "overlaps" | "released_by_organiser" | "released_in_time" | "released_late" | "retracted" | "set_late" | "under_30_minutes" | "missed" | "withdrawn" | "without_effect";
                                en: string;
                                id: string;
                            } | null;
                        }[];
                        madeBy: {
                            /** @enum {string} */
                            as: "counted" | "kept" | "broken" | "closed" | "open" | "verified" | "claimed" | "left_out";
                            /** Format: date */
                            day: string;
                            facts: {
                                /** Format: date */
                                day: string;
                                /** Format: uuid */
                                factId: string;
                                service: string;
                                stream: {
                                    id: string;
                                    version: number | null;
                                } | null;
                                type: string;
                            }[];
                            thing: {
                                id: string;
                                type: string;
                            };
                            why: {
                                /** @enum {string} */
                                code: "agreed_late" | "before_registration" | "booked" | "cancelled_by_centre" | "cancelled_by_mentor" | "cancelled_by_participant" | "cancelled_in_time" | "capped" | "closed_late" | "closed_without_evidence" | "disputed" | "dropped" | "filed_late" | "held" | "legacy" | "missed_by_mentor" | "no_outcome" | "not_agreed" | "not_checked_out" | "not_closed" | "not_confirmed" | "not_enrolled" | "not_in_force" | "not_valid" | "not_verified" | "on_leave" | "overlaps" | "released_by_organiser" | "released_in_time" | "released_late" | "retracted" | "set_late" | "under_30_minutes" | "missed" | "withdrawn" | "without_effect";
                                en: string;
                                id: string;
                            } | null;
                        }[];
                        value: (number | boolean | string) | null;
                    };
                    sessionsHeld: {
                        leftOut: {
                            /** @enum {string} */
                            as: "counted" | "kept" | "broken" | "closed" | "open" | "verified" | "claimed" | "left_out";
                            /** Format: date */
                            day: string;
                            facts: {
                                /** Format: date */
                                day: string;
                                /** Format: uuid */
                                factId: string;
                                service: string;
                                stream: {
                                    id: string;
                                    version: number | null;
                                } | null;
                                type: string;
                            }[];
                            thing: {
                                id: string;
                                type: string;
                            };
                            why: {
                                /** @enum {string} */
                                code: "agreed_late" | "before_registration" | "booked" | "cancelled_by_centre" | "cancelled_by_mentor" | "cancelled_by_participant" | "cancelled_in_time" | "capped" | "closed_late" | "closed_without_evidence" | "disputed" | "dropped" | "filed_late" | "held" | "legacy" | "missed_by_mentor" | "no_outcome" | "not_agreed" | "not_checked_out" | "not_closed" | "not_confirmed" | "not_enrolled" | "not_in_force" | "not_valid" | "not_verified" | "on_leave" | "overlaps" | "released_by_organiser" | "released_in_time" | "released_late" | "retracted" | "set_late" | "under_30_minutes" | "missed" | "withdrawn" | "without_effect";
                                en: string;
                                id: string;
                            } | null;
                        }[];
                        madeBy: {
                            /** @enum {string} */
                            as: "counted" | "kept" | "broken" | "closed" | "open" | "verified" | "claimed" | "left_out";
                            /** Format: date */
                            day: string;
                            facts: {
                                /** Format: date */
                                day: string;
                                /** Format: uuid */
                                factId: string;
                                service: string;
                                stream: {
                                    id: string;
                                    version: number | null;
                                } | null;
                                type: string;
                            }[];
                            thing: {
                                id: string;
                                type: string;
                            };
                            why: {
                                /** @enum {string} */
                                code: "agreed_late" | "before_registration" | "booked" | "cancelled_by_centre" | "cancelled_by_mentor" | "cancelled_by_participant" | "cancelled_in_time" | "capped" | "closed_late" | "closed_without_evidence" | "disputed" | "dropped" | "filed_late" | "held" | "legacy" | "missed_by_mentor" | "no_outcome" | "not_agreed" | "not_checked_out" | "not_closed" | "not_confirmed" | "not_enrolled" | "not_in_force" | "not_valid" | "not_verified" | "on_leave" | "overlaps" | "released_by_organiser" | "released_in_time" | "released_late" | "retracted" | "set_late" | "under_30_minutes" | "missed" | "withdrawn" | "without_effect";
                                en: string;
                                id: string;
                            } | null;
                        }[];
                        value: (number | boolean | string) | null;
                    };
                    silentMonths: {
                        leftOut: {
                            /** @enum {string} */
                            as: "counted" | "kept" | "broken" | "closed" | "open" | "verified" | "claimed" | "left_out";
                            /** Format: date */
                            day: string;
                            facts: {
                                /** Format: date */
                                day: string;
                                /** Format: uuid */
                                factId: string;
                                service: string;
                                stream: {
                                    id: string;
                                    version: number | null;
                                } | null;
                                type: string;
                            }[];
                            thing: {
                                id: string;
                                type: string;
                            };
                            why: {
                                /** @enum {string} */
                                code: "agreed_late" | "before_registration" | "booked" | "cancelled_by_centre" | "cancelled_by_mentor" | "cancelled_by_participant" | "cancelled_in_time" | "capped" | "closed_late" | "closed_without_evidence" | "disputed" | "dropped" | "filed_late" | "held" | "legacy" | "missed_by_mentor" | "no_outcome" | "not_agreed" | "not_checked_out" | "not_closed" | "not_confirmed" | "not_enrolled" | "not_in_force" | "not_valid" | "not_verified" | "on_leave" | "overlaps" | "released_by_organiser" | "released_in_time" | "released_late" | "retracted" | "set_late" | "under_30_minutes" | "missed" | "withdrawn" | "without_effect";
                                en: string;
                                id: string;
                            } | null;
                        }[];
                        madeBy: {
                            /** @enum {string} */
                            as: "counted" | "kept" | "broken" | "closed" | "open" | "verified" | "claimed" | "left_out";
                            /** Format: date */
                            day: string;
                            facts: {
                                /** Format: date */
                                day: string;
                                /** Format: uuid */
                                factId: string;
                                service: string;
                                stream: {
                                    id: string;
                                    version: number | null;
                                } | null;
                                type: string;
                            }[];
                            thing: {
                                id: string;
                                type: string;
                            };
                            why: {
                                /** @enum {string} */
                                code: "agreed_late" | "before_registration" | "booked" | "cancelled_by_centre" | "cancelled_by_mentor" | "cancelled_by_participant" | "cancelled_in_time" | "capped" | "closed_late" | "closed_without_evidence" | "disputed" | "dropped" | "filed_late" | "held" | "legacy" | "missed_by_mentor" | "no_outcome" | "not_agreed" | "not_checked_out" | "not_closed" | "not_confirmed" | "not_enrolled" | "not_in_force" | "not_valid" | "not_verified" | "on_leave" | "overlaps" | "released_by_organiser" | "released_in_time" | "released_late" | "retracted" | "set_late" | "under_30_minutes" | "missed" | "withdrawn" | "without_effect";
                                en: string;
                                id: string;
                            } | null;
                        }[];
                        value: (number | boolean | string) | null;
                    };
                    slotsOffered: {
                        leftOut: {
                            /** @enum {string} */
                            as: "counted" | "kept" | "broken" | "closed" | "open" | "verified" | "claimed" | "left_out";
                            /** Format: date */
                            day: string;
                            facts: {
                                /** Format: date */
                                day: string;
                                /** Format: uuid */
                                factId: string;
                                service: string;
                                stream: {
                                    id: string;
                                    version: number | null;
                                } | null;
                                type: string;
                            }[];
                            thing: {
                                id: string;
                                type: string;
                            };
                            why: {
                                /** @enum {string} */
                                code: "agreed_late" | "before_registration" | "booked" | "cancelled_by_centre" | "cancelled_by_mentor" | "cancelled_by_participant" | "cancelled_in_time" | "capped" | "closed_late" | "closed_without_evidence" | "disputed" | "dropped" | "filed_late" | "held" | "legacy" | "missed_by_mentor" | "no_outcome" | "not_agreed" | "not_checked_out" | "not_closed" | "not_confirmed" | "not_enrolled" | "not_in_force" | "not_valid" | "not_verified" | "on_leave" | "overlaps" | "released_by_organiser" | "released_in_time" | "released_late" | "retracted" | "set_late" | "under_30_minutes" | "missed" | "withdrawn" | "without_effect";
                                en: string;
                                id: string;
                            } | null;
                        }[];
                        madeBy: {
                            /** @enum {string} */
                            as: "counted" | "kept" | "broken" | "closed" | "open" | "verified" | "claimed" | "left_out";
                            /** Format: date */
                            day: string;
                            facts: {
                                /** Format: date */
                                day: string;
                                /** Format: uuid */
                                factId: string;
                                service: string;
                                stream: {
                                    id: string;
                                    version: number | null;
                                } | null;
                                type: string;
                            }[];
                            thing: {
                                id: string;
                                type: string;
                            };
                            why: {
                                /** @enum {string} */
                                code: "agreed_late" | "before_registration" | "booked" | "cancelled_by_centre" | "cancelled_by_mentor" | "cancelled_by_participant" | "cancelled_in_time" | "capped" | "closed_late" | "closed_without_evidence" | "disputed" | "dropped" | "filed_late" | "held" | "legacy" | "missed_by_mentor" | "no_outcome" | "not_agreed" | "not_checked_out" | "not_closed" | "not_confirmed" | "not_enrolled" | "not_in_force" | "not_valid" | "not_verified" | "on_leave" | "overlaps" | "released_by_organiser" | "released_in_time" | "released_late" | "retracted" | "set_late" | "under_30_minutes" | "missed" | "withdrawn" | "without_effect";
                                en: string;
                                id: string;
                            } | null;
                        }[];
                        value: (number | boolean | string) | null;
                    };
                };
                reportedTouches: {
                    leftOut: {
                        /** @enum {string} */
                        as: "counted" | "kept" | "broken" | "closed" | "open" | "verified" | "claimed" | "left_out";
                        /** Format: date */
                        day: string;
                        facts: {
                            /** Format: date */
                            day: string;
                            /** Format: uuid */
                            factId: string;
                            service: string;
                            stream: {
                                id: string;
                                version: number | null;
                            } | null;
                            type: string;
                        }[];
                        thing: {
                            id: string;
                            type: string;
                        };
                        why: {
                            /** @enum {string} */
                            code: "agreed_late" | "before_registration" | "booked" | "cancelled_by_centre" | "cancelled_by_mentor" | "cancelled_by_participant" | "cancelled_in_time" | "capped" | "closed_late" | "closed_without_evidence" | "disputed" | "dropped" | "filed_late" | "held" | "legacy" | "missed_by_mentor" | "no_outcome" | "not_agreed" | "not_checked_out" | "not_closed" | "not_confirmed" | "not_enrolled" | "not_in_force" | "not_valid" | "not_verified" | "on_leave" | "overlaps" | "released_by_organiser" | "released_in_time" | "released_late" | "retracted" | "set_late" | "under_30_minutes" | "missed" | "withdrawn" | "without_effect";
                            en: string;
                            id: string;
                        } | null;
                    }[];
                    madeBy: {
                        /** @enum {string} */
                        as: "counted" | "kept" | "broken" | "closed" | "open" | "verified" | "claimed" | "left_out";
                        /** Format: date */
                        day: string;
                        facts: {
                            /** Format: date */
                            day: string;
                            /** Format: uuid */
                            factId: string;
                            service: string;
                            stream: {
                                id: string;
                                version: number | null;
                            } | null;
                            type: string;
                        }[];
                        thing: {
                            id: string;
                            type: string;
                        };
                        why: {
                            /** @enum {string} */
                            code: "agreed_late" | "before_registration" | "booked" | "cancelled_by_centre" | "cancelled_by_mentor" | "cancelled_by_participant" | "cancelled_in_time" | "capped" | "closed_late" | "closed_without_evidence" | "disputed" | "dropped" | "filed_late" | "held" | "legacy" | "missed_by_mentor" | "no_outcome" | "not_agreed" | "not_checked_out" | "not_closed" | "not_confirmed" | "not_enrolled" | "not_in_force" | "not_valid" | "not_verified" | "on_leave" | "overlaps" | "released_by_organiser" | "released_in_time" | "released_late" | "retracted" | "set_late" | "under_30_minutes" | "missed" | "withdrawn" | "without_effect";
                            en: string;
                            id: string;
                        } | null;
                    }[];
                    value: (number | boolean | string) | null;
                };
                rules: {
                    /** @enum {string} */
                    class: "N" | "E" | "A" | "B" | "C" | "D";
                    conditions: {
                        anyOf: {
                            /** @enum {string} */
                            indicator: "assessableDays" | "mentorshipDays" | "sessionsHeld" | "slotsOffered" | "expectedMonths" | "silentMonths" | "C1" | "C2" | "C3" | "C4" | "F1" | "F2" | "F3" | "V";
                            met: boolean;
                            /** @enum {string} */
                            operator: "atLeast" | "atMost" | "is";
                            threshold: (number | boolean | string) | null;
                            value: (number | boolean | string) | null;
                        }[];
                        met: boolean;
                    }[];
                    matched: boolean;
                    /** @enum {string|null} */
                    reason: "too_short" | "no_mentor" | "too_few_slots" | null;
                }[];
            };
        };
        AssessmentsComparedResponse: {
            /** @description Centres of which it is stated otherwise how many could not be assessed, and why. */
            centresDiffering: number;
            /** @description Those that are not the same bit for bit. */
            differing: number;
            recomputed: number;
            sealed: number;
        };
        CaseReasons: {
            /** @description Why the last objection was made. */
            objection: string | null;
            /** @description Why the last decision was as it is. */
            review: string | null;
        };
        CentreDifferenceResponse: {
            /** @example 31.74.01 */
            centre: string;
            /** @description Recorded since the statement before; each changed figure has one at least. */
            facts: components["schemas"]["FactBehindResponse"][];
            /** @description None where only assessments changed within their class. */
            figures: components["schemas"]["ChangedFigureResponse"][];
        };
        CentreMovesResponse: {
            /** @example 31.74.01 */
            centre: string;
            down: number;
            /** @description By the class now, then by the class under the candidate. */
            matrix?: {
                A: {
                    A: number;
                    B: number;
                    C: number;
                    D: number;
                    E: number;
                    N: number;
                };
                B: {
                    A: number;
                    B: number;
                    C: number;
                    D: number;
                    E: number;
                    N: number;
                };
                C: {
                    A: number;
                    B: number;
                    C: number;
                    D: number;
                    E: number;
                    N: number;
                };
                D: {
                    A: number;
                    B: number;
                    C: number;
                    D: number;
                    E: number;
                    N: number;
                };
                E: {
                    A: number;
                    B: number;
                    C: number;
                    D: number;
                    E: number;
                    N: number;
                };
                N: {
                    A: number;
                    B: number;
                    C: number;
                    D: number;
                    E: number;
                    N: number;
                };
            };
            /** @description How many would have another class. */
            moved: number;
            /** @description Everyone registered at the quarter’s end. */
            people: number;
            /** @description How many of them a better one; to or from N is neither up nor down. */
            up: number;
        };
        CentreParticipantsResponse: {
            /** @description What was recorded later is left out; null: everything applied so far. */
            asOf: string | null;
            /** @description Everything recorded up to then is in; null while a source has never said. */
            completeTo: string | null;
            /** @description No later fact can change the figures: asOf is given, and not after completeTo. */
            final: boolean;
            /**
             * @description `current`, or the statement: `sealed`, `restated-1` and so on.
             * @example sealed
             */
            label: string;
            /**
             * Format: uuid
             * @description Send it as `after` for the next page; null on the last.
             */
            next: string | null;
            /** @description By id. */
            participants: components["schemas"]["ParticipantSummaryResponse"][];
            /** @example 2020-Q1 */
            quarter: string;
            /** @description How often the quarter was restated; null while it is not sealed. */
            restatements: number | null;
            /** @description The root of the statement; null of what is current. */
            root: string | null;
            /**
             * @description The version of the rules of the assessments.
             * @example 2017-Q4
             */
            ruleSet: string | null;
            /** @example 31.74.01 */
            scope: string;
        };
        CentreWorkResponse: {
            /** @description Actions due in the quarter; closed with evidence by its end. */
            actions: components["schemas"]["ExpectedAndDoneResponse"];
            /** @description Expected months; with a verified touch. */
            activeMonths: components["schemas"]["ExpectedAndDoneResponse"];
            /** @description What was recorded later is left out; null: everything applied so far. */
            asOf: string | null;
            /** @description Everything recorded up to then is in; null while a source has never said. */
            completeTo: string | null;
            /** @description No later fact can change the figures: asOf is given, and not after completeTo. */
            final: boolean;
            /** @description A goal for each person; set and agreed in time. */
            goals: components["schemas"]["ExpectedAndDoneResponse"];
            /**
             * @description `current`, or the statement: `sealed`, `restated-1` and so on.
             * @example sealed
             */
            label: string;
            /** @description Those whom the figures are of. */
            people: number;
            /** @example 2020-Q1 */
            quarter: string;
            /** @description Monthly reports of expected months; filed in time. */
            reports: components["schemas"]["ExpectedAndDoneResponse"];
            /** @description How often the quarter was restated; null while it is not sealed. */
            restatements: number | null;
            /** @description The root of the statement; null of what is current. */
            root: string | null;
            /**
             * @description The version of the rules of the assessments.
             * @example 2017-Q4
             */
            ruleSet: string | null;
            /** @example 31.74.01 */
            scope: string;
            /** @description Seats reserved at training events of the quarter; checked in. */
            seats: components["schemas"]["ExpectedAndDoneResponse"];
            /** @description Sessions scheduled in the quarter, whoever called them off; held. */
            sessions: components["schemas"]["ExpectedAndDoneResponse"];
            /** @description The quarter still runs: what is expected is for the whole of it, what is done so far. */
            soFar: boolean;
        };
        CentresResponse: {
            /** @description What was recorded later is left out; null: everything applied so far. */
            asOf: string | null;
            /** @description All 44, by code. */
            centres: components["schemas"]["QuarterResponse"][];
            /** @description Everything recorded up to then is in; null while a source has never said. */
            completeTo: string | null;
            /** @description No later fact can change the figures: asOf is given, and not after completeTo. */
            final: boolean;
            /**
             * @description `current`, or the statement: `sealed`, `restated-1` and so on.
             * @example sealed
             */
            label: string;
            /** @example 2020-Q1 */
            quarter: string;
            /** @description How often the quarter was restated; null while it is not sealed. */
            restatements: number | null;
            /** @description The root of the statement; null of what is current. */
            root: string | null;
            /**
             * @description The version of the rules of the assessments.
             * @example 2017-Q4
             */
            ruleSet: string | null;
        };
        ChangedFigureResponse: {
            after: number;
            before: number;
            /** @example steps.P2.cumulative */
            figure: string;
        };
        ClassDifferenceResponse: {
            /** @enum {string} */
            class: "N" | "E" | "A" | "B" | "C" | "D";
            /** @description People in the earlier report. */
            from: number;
            /** @description In the later one. */
            to: number;
        };
        CommandOutcome: {
            /** @description The id of the thing made or acted on. */
            id: string;
            /** @description The version it has now: send it as If-Match to act only on that. */
            version: number;
        };
        CountedPersonResponse: {
            /**
             * @description The path under which the same report answers with her assessment.
             * @example /quarters/2020-Q1/participants/0190a000-0000-7000-8000-000000000001?label=sealed
             */
            assessment: string | null;
            /**
             * @description Where she is at the quarter’s end.
             * @example 31.74.01
             */
            centre: string;
            /**
             * @description What a person decided: it counts in place of the rules’ class.
             * @enum {string|null}
             */
            decidedClass: "N" | "E" | "A" | "B" | "C" | "D" | null;
            /**
             * Format: uuid
             * @description Null where she is outside the caller’s scope, and then all but the centre.
             */
            participantId: string | null;
            /**
             * @description Why the rules do not assess her; null where they do.
             * @enum {string|null}
             */
            reason: "too_short" | "no_mentor" | "too_few_slots" | null;
            /**
             * @description Her class by the rules.
             * @enum {string|null}
             */
            ruleClass: "N" | "E" | "A" | "B" | "C" | "D" | null;
        };
        DayFigureResponse: {
            /** @description What was recorded later is left out; null: everything applied so far. */
            asOf: string | null;
            /** @description Everything recorded up to then is in; null while a source has never said. */
            completeTo: string | null;
            entries: components["schemas"]["FigureEntryResponse"][];
            /**
             * @description The place of the figure in the report.
             * @example steps.P2.cumulative
             */
            figure: string;
            /** @description No later fact can change the figures: asOf is given, and not after completeTo. */
            final: boolean;
            madeOf: components["schemas"]["TermResponse"][];
            /** @description Send it as `after` for the next page; null on the last. */
            next: string | null;
            /**
             * Format: date
             * @example 2018-02-15
             */
            on: string;
            /** @description `programme`, or the code of a regency or district. */
            scope: string;
            /** @description As the report says it. */
            value: number;
        };
        DayResponse: {
            /** @description Enrolled. */
            active: number;
            /** @description What was recorded later is left out; null: everything applied so far. */
            asOf: string | null;
            /** @description Everything recorded up to then is in; null while a source has never said. */
            completeTo: string | null;
            /** @description No later fact can change the figures: asOf is given, and not after completeTo. */
            final: boolean;
            /** @example 2018-02-15 */
            on: string;
            /** @description Ever registered, by the centre the person is with. */
            registered: number;
            /** @description `programme`, or the code of a regency or district. */
            scope: string;
            /** @description Ever reached. */
            steps?: {
                P1: number;
                P2: number;
                P3: number;
                P4: number;
                P5: number;
                P6: number;
                P7: number;
            };
            /** @description Registered and no longer enrolled. */
            withdrawn: number;
        };
        DefinitionResponse: {
            /** @description What it counts. */
            counts: components["schemas"]["SentenceResponse"];
            /**
             * @description The first quarter this version holds for.
             * @example 2017-Q4
             */
            from: string;
            /**
             * @description Paths here that list its entries, of the figures that add up to it; none where each person was looked at.
             * @example [
             *       "/days/2021-10-27/programme/figures/steps.P7"
             *     ]
             */
            lineage: string[];
            /** @example formed */
            name: string;
            /**
             * @description Whether it counts up to the day, or over the quarter the day lies in: all of one that is over, else as far as is known.
             * @enum {string}
             */
            over: "day" | "quarter";
            /** @description Who has used it. */
            usedBy: components["schemas"]["SentenceResponse"];
            /** @description People of the whole programme. */
            value: number;
            /**
             * @description Of the document that the definition is in: a number keeps it.
             * @example 2017-Q4
             */
            version: string;
        };
        DefinitionsResponse: {
            /** @description What was recorded later is left out; null: everything applied so far. */
            asOf: string | null;
            /** @description Everything recorded up to then is in; null while a source has never said. */
            completeTo: string | null;
            /** @description Those in force for the day; none for days before the first version. */
            definitions: components["schemas"]["DefinitionResponse"][];
            /** @description No later fact can change the figures: asOf is given, and not after completeTo. */
            final: boolean;
            /**
             * Format: date
             * @example 2021-10-27
             */
            on: string;
            /** @description What was published as of the latest day up to this one. */
            published: components["schemas"]["PublishedResponse"][];
            /**
             * @description All days of which something was published.
             * @example [
             *       "2018-02-15",
             *       "2021-10-27"
             *     ]
             */
            publishedDays: string[];
        };
        DifferencesResponse: {
            /** @description The classes in which one has other people than the other; null where either does not know its classes. No entries make them: see `people`. */
            classes: components["schemas"]["ClassDifferenceResponse"][] | null;
            /** @description Everything recorded up to then is in; null while a source has never said. */
            completeTo: string | null;
            /** @description Recorded after `from` and up to `to`, in that order, on days that count for the quarter. */
            entries: components["schemas"]["EntryResponse"][];
            /** @description The figures that are not the same, in the order of a report. */
            figures: components["schemas"]["FigureDifferenceResponse"][];
            /** @description No later fact can change the answer: `to` is given, and not after completeTo. */
            final: boolean;
            /**
             * Format: date-time
             * @description Of a statement the last moment before its cut-off.
             */
            from: string;
            /**
             * @description The statement that the earlier report is; `current` for none.
             * @example sealed
             */
            fromLabel: string;
            /** @description What the entries of all pages add up to, by measure. */
            measures: components["schemas"]["MeasureDifferenceResponse"][];
            /** @description Send it as `after` for the next page; null on the last. */
            next: string | null;
            /** @description Reasons of N (`notAssessed.no_mentor`) of which one has other numbers than the other; null where either is no statement. */
            notAssessed: components["schemas"]["FigureDifferenceResponse"][] | null;
            /** @description Whom the later report counts in another class, at another centre or as N for another reason, and the facts behind it; null where they are too many. */
            people: components["schemas"]["MovedPersonResponse"][] | null;
            /** @example 2020-Q1 */
            quarter: string;
            /** @description How often the quarter was restated; null while it is not sealed. */
            restatements: number | null;
            /**
             * @description The version of the rules of the later report.
             * @example 2017-Q4
             */
            ruleSet: string | null;
            /** @description `programme`, or the code of a regency or district. */
            scope: string;
            /**
             * Format: date-time
             * @description The same of the later; null: everything applied so far.
             */
            to: string | null;
            /**
             * @description The same of the later report.
             * @example current
             */
            toLabel: string;
        };
        DueItemResponse: {
            /** @enum {string} */
            kind: "finding_enrolment_without_effect" | "finding_session_not_enrolled" | "finding_training_not_enrolled" | "finding_seat_not_enrolled" | "finding_goal_not_enrolled" | "finding_mentorship_not_enrolled" | "finding_mentor_not_accredited" | "finding_two_places" | "finding_goal_agreed_by_other" | "silent_45" | "accreditation_ended" | "report_late" | "session_to_log" | "evidence_waiting" | "session_to_confirm" | "action_overdue" | "report_due" | "goal_missing" | "silent_21" | "action_due" | "mentor_over_capacity" | "accreditation_ending" | "mentorship_received";
            links: components["schemas"]["DueLinks"];
            /**
             * Format: uuid
             * @description The mentor it concerns; else the participant’s, if any.
             */
            mentorId: string | null;
            /** Format: uuid */
            participantId: string | null;
            /** @description Items come in descending order of it. */
            risk: number;
            /**
             * @description A day, or a moment in UTC.
             * @example 2020-03-11
             */
            since: string;
            thing: components["schemas"]["DueThing"];
            toDo: components["schemas"]["DueSentence"];
        };
        DueLinks: {
            /** @description The participant’s page of that quarter in the dashboard; null for a mentor, and for whom it does not open. */
            page: string | null;
            /** @description Its path there; of what is missing, where it would be seen; null for whom it does not open. */
            path: string | null;
            /**
             * @description The service that has the thing.
             * @enum {string}
             */
            service: "enrolment" | "mentoring" | "training-events";
        };
        DueSentence: {
            /** @description In English. */
            en: string;
            /** @description In Bahasa Indonesia. */
            id: string;
        };
        DueThing: {
            /** @description Its id; of a monthly report the month, of a goal that is missing the quarter. */
            id: string;
            /** @example session */
            type: string;
        };
        EntryResponse: {
            /** @description What it adds to the measure; negative where the fact took something back. */
            amount: number;
            /** @example 31.74.01 */
            centre: string;
            /**
             * Format: date
             * @description The WIB day it counts on; of a quarter’s measure its last day.
             */
            day: string;
            /** @description The fact that made it; null with the person. */
            fact: components["schemas"]["FactReferenceResponse"] | null;
            /** @enum {string} */
            measure: "registrations" | "withdrawals" | "returns" | "transfersIn" | "transfersOut" | "sessionsLogged" | "sessionsConfirmed" | "attendances" | "activeMentors" | "reached.P2" | "moved.P2" | "verified.P2" | "reached.P3" | "moved.P3" | "verified.P3" | "reached.P4" | "moved.P4" | "verified.P4" | "reached.P5" | "moved.P5" | "verified.P5" | "reached.P6" | "moved.P6" | "verified.P6" | "reached.P7" | "moved.P7" | "verified.P7" | "departed" | "activeMonths.1" | "activeMonths.2" | "activeMonths.3";
            /** Format: date-time */
            recordedAt: string;
            /** @description Whom it is of; null where that is outside the caller’s scope. */
            subject: components["schemas"]["SubjectResponse"] | null;
        };
        ExpectedAndDoneResponse: {
            /** @description At most what was expected. */
            done: number;
            expected: number;
        };
        FactActor: {
            /** @enum {string} */
            channel: "live" | "import" | "sample";
            /** @description Who recorded it, as the issuer names them; only to those who see all centres. */
            id: string | null;
            /**
             * @description As whom.
             * @example officer
             */
            role: string;
        };
        FactBehindResponse: {
            /**
             * Format: uuid
             * @description Null where it is of somebody whom the caller may not see.
             */
            factId: string | null;
            /**
             * @description Behind which of the changed figures it is; none where it changed an assessment and no figure. Not said of restatements made before this was kept.
             * @example [
             *       "steps.P2.cumulative"
             *     ]
             */
            figures?: string[];
            /**
             * @description `reviewed` is a person’s decision on a class, which `QuarterDifferencesPublished` calls `corrected`.
             * @enum {string}
             */
            reason: "recordedLate" | "corrected" | "merged" | "reviewed";
        };
        FactReferenceResponse: {
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description When it happened.
             */
            occurredAt: string;
            /** @description The path under which that service answers with the fact. */
            path: string | null;
            /**
             * @description The service that recorded it.
             * @example training-events
             */
            source: string;
            /** @description Its stream there. */
            streamId: string;
            /**
             * @description The contract it was published under.
             * @example okoce.training-events.CheckedOut.v1
             */
            type: string;
            /** @description Its version in the stream; null where the contract came without. */
            version: number | null;
        };
        FactResponse: {
            actor: components["schemas"]["FactActor"];
            /** @description The fact that caused it, if one did. */
            causationId: string | null;
            /**
             * @description The contract others know it by.
             * @example okoce.enrolment.ParticipantRegistered.v1
             */
            contract: string;
            /** @description Of the request that caused it. */
            correlationId: string;
            /** @description With `occurredAt`, when it happened. */
            data: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            id: string;
            /** @description Its place among all facts of this service. */
            position: number;
            /** Format: date-time */
            recordedAt: string;
            streamId: string;
            /** @example ParticipantRegistered */
            type: string;
            /** @description Its place in the stream, from 1. */
            version: number;
        };
        FigureDifferenceResponse: {
            /** @example attendances */
            figure: string;
            /** @description In the earlier report. */
            from: number;
            /** @description In the later one. */
            to: number;
        };
        FigureEntryResponse: {
            /** @description What it adds to the measure; negative where the fact took something back. */
            amount: number;
            /** @example 31.74.01 */
            centre: string;
            /** @description What it adds to the figure: those of all pages make it. */
            counts: number;
            /**
             * Format: date
             * @description The WIB day it counts on; of a quarter’s measure its last day.
             */
            day: string;
            /** @description The fact that made it; null with the person. */
            fact: components["schemas"]["FactReferenceResponse"] | null;
            /** @enum {string} */
            measure: "registrations" | "withdrawals" | "returns" | "transfersIn" | "transfersOut" | "sessionsLogged" | "sessionsConfirmed" | "attendances" | "activeMentors" | "reached.P2" | "moved.P2" | "verified.P2" | "reached.P3" | "moved.P3" | "verified.P3" | "reached.P4" | "moved.P4" | "verified.P4" | "reached.P5" | "moved.P5" | "verified.P5" | "reached.P6" | "moved.P6" | "verified.P6" | "reached.P7" | "moved.P7" | "verified.P7" | "departed" | "activeMonths.1" | "activeMonths.2" | "activeMonths.3";
            /** Format: date-time */
            recordedAt: string;
            /** @description Whom it is of; null where that is outside the caller’s scope. */
            subject: components["schemas"]["SubjectResponse"] | null;
        };
        InclusionResponse: {
            /** Format: date-time */
            cutOff: string;
            entries: components["schemas"]["ProvedEntryResponse"][];
            /** @example 2020-Q1 */
            quarter: string;
            restatement: number;
            /** @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 */
            root: string;
            /** @description How many leaves there are. */
            size: number;
        };
        LedgerStandingResponse: {
            /** @description People of whose classes, in whatever quarter, something else is kept than their archived contracts make; those who wait to be assessed again are left out. */
            classes: number;
            /** @description People whose entries of today are not those that their archived contracts make. */
            people: number;
            /** @description Sums by day, by quarter and by when it was recorded that are not what the entries add up to, and of classes what the classes do. */
            sums: number;
        };
        LogGapResponse: {
            partition: number;
            /** @description Why its records cannot all be read, such as that their time in the log is over. */
            reason: string;
            /** @example okoce.mentoring.v1 */
            topic: string;
        };
        LogReadResponse: {
            /** @description Contracts recorded before the last cut-off that the log has. */
            contracts: number;
            /** @description Where the log does not begin at its first record any more, or lacks some. */
            gaps: components["schemas"]["LogGapResponse"][];
            /** @enum {string} */
            kind: "embedded" | "kafka";
            /** @description Those that the archive has and the log has not: with any nothing is verified. */
            missing: number;
        };
        MeasureDifferenceResponse: {
            /** @description By how much it changed on the days of the quarter. */
            inQuarter: number;
            /** @enum {string} */
            measure: "registrations" | "withdrawals" | "returns" | "transfersIn" | "transfersOut" | "sessionsLogged" | "sessionsConfirmed" | "attendances" | "activeMentors" | "reached.P2" | "moved.P2" | "verified.P2" | "reached.P3" | "moved.P3" | "verified.P3" | "reached.P4" | "moved.P4" | "verified.P4" | "reached.P5" | "moved.P5" | "verified.P5" | "reached.P6" | "moved.P6" | "verified.P6" | "reached.P7" | "moved.P7" | "verified.P7" | "departed" | "activeMonths.1" | "activeMonths.2" | "activeMonths.3";
            /** @description The same on all days to its last; of what no figure takes from earlier days, on those of the quarter. */
            toDate: number;
        };
        MenteeResponse: {
            activeMonths: number;
            /**
             * @description By the rules; null for quarters before 2017-Q4.
             * @enum {string|null}
             */
            class: "N" | "E" | "A" | "B" | "C" | "D" | null;
            /**
             * @description As a reviewer decided, which reports count; null: nobody did.
             * @enum {string|null}
             */
            decidedClass: "N" | "E" | "A" | "B" | "C" | "D" | null;
            /**
             * @description The centre she is with at the quarter’s end.
             * @example 31.74.01
             */
            districtCode: string;
            /** @description Items about her on the mentor’s work list of `dueOn`. */
            due: number;
            index: number | null;
            /**
             * Format: date
             * @description Of a verified touch, of any quarter up to this one.
             */
            lastTouch: string | null;
            /** @description The nearest step to a better class, what is still possible first; of N what would let her be assessed; null for A. */
            nearest?: {
                /** @enum {string|null} */
                class: "A" | "B" | "C" | "D" | "E" | null;
                possible: boolean;
                sentences: {
                    en: string;
                    id: string;
                }[];
                unmet: number;
            } | null;
            /** @description Those of them whose time is over. */
            overdue: number;
            /** Format: uuid */
            participantId: string;
            /**
             * @description Of N.
             * @enum {string|null}
             */
            reason: "too_short" | "no_mentor" | "too_few_slots" | null;
        };
        MenteesResponse: {
            /** @description What was recorded later is left out; null: everything applied so far. */
            asOf: string | null;
            /** @description Everything recorded up to then is in; null while a source has never said. */
            completeTo: string | null;
            /**
             * Format: date
             * @description What is due is so at the end of this day: today, or the last of a quarter that has ended.
             */
            dueOn: string;
            /** @description No later fact can change the figures: asOf is given, and not after completeTo. */
            final: boolean;
            /**
             * @description `current`, or the statement: `sealed`, `restated-1` and so on.
             * @example sealed
             */
            label: string;
            /** @description Fewest steps from a better class that the quarter still allows first, then most due, then the higher index. */
            mentees: components["schemas"]["MenteeResponse"][];
            /** Format: uuid */
            mentorId: string;
            /** @example 2020-Q1 */
            quarter: string;
            /** @description How often the quarter was restated; null while it is not sealed. */
            restatements: number | null;
            /** @description The root of the statement; null of what is current. */
            root: string | null;
            /**
             * @description The version of the rules of the assessments.
             * @example 2017-Q4
             */
            ruleSet: string | null;
            /** @description The quarter still runs. */
            soFar: boolean;
        };
        MovedPersonResponse: {
            /**
             * @description Where she is at the quarter’s end, as known in the later report.
             * @example 31.74.01
             */
            centre: string;
            /** @description Recorded of her between the two; none of someone outside the scope. */
            facts: components["schemas"]["FactReferenceResponse"][];
            /**
             * @description As the earlier report counts her; null: not registered yet.
             * @enum {string|null}
             */
            from: "N" | "E" | "A" | "B" | "C" | "D" | null;
            /**
             * @description Why the rules did not assess her in the earlier report; null where they did.
             * @enum {string|null}
             */
            fromReason: "too_short" | "no_mentor" | "too_few_slots" | null;
            /**
             * Format: uuid
             * @description Null where she is outside the caller’s scope.
             */
            participantId: string | null;
            /**
             * @description As the later one does.
             * @enum {string|null}
             */
            to: "N" | "E" | "A" | "B" | "C" | "D" | null;
            /**
             * @description The same in the later one.
             * @enum {string|null}
             */
            toReason: "too_short" | "no_mentor" | "too_few_slots" | null;
        };
        NearBorderResponse: {
            /**
             * @description Under the candidate.
             * @enum {string}
             */
            class: "A" | "B" | "C" | "D" | "E";
            /** @example 31.74.01 */
            districtCode: string;
            /**
             * @description The better class with the fewest unmet conditions under the candidate.
             * @enum {string}
             */
            next: "A" | "B" | "C" | "D" | "E";
            /**
             * @description By the rules in force.
             * @enum {string}
             */
            now: "N" | "E" | "A" | "B" | "C" | "D";
            /** Format: uuid */
            participantId: string;
            /** @description Each needs one of its comparisons; `shortfall` is the part that is missing of the one that lacks least. */
            unmet: {
                anyOf: {
                    /** @enum {string} */
                    indicator: "assessableDays" | "mentorshipDays" | "sessionsHeld" | "slotsOffered" | "expectedMonths" | "silentMonths" | "C1" | "C2" | "C3" | "C4" | "F1" | "F2" | "F3" | "V";
                    met: boolean;
                    /** @enum {string} */
                    operator: "atLeast" | "atMost" | "is";
                    threshold: (number | boolean | string) | null;
                    value: (number | boolean | string) | null;
                }[];
                /** @example 1/16 */
                shortfall: string;
            }[];
        };
        ObjectionRequest: {
            /**
             * @description When it happened: ISO 8601 with an offset or Z, or a day (then 00:00 in Jakarta). Now, if left out.
             * @example 2020-01-08T09:00:00+07:00
             */
            occurredAt?: string;
            /** @description Why; kept encrypted, in no fact. */
            reason: string;
        };
        OpenCaseResponse: {
            /**
             * @description By a person; it counts in every mix until another decision.
             * @enum {string|null}
             */
            decidedClass: "N" | "E" | "A" | "B" | "C" | "D" | null;
            /**
             * @description The centre she is with now.
             * @example 31.74.01
             */
            districtCode: string;
            /** @description Decided, but by now the rules give another class than the one decided on: somebody looks again. */
            flagged: boolean;
            /**
             * Format: date-time
             * @description When the last objection was made.
             */
            objectedAt: string | null;
            /** Format: uuid */
            participantId: string;
            /** @example 2020-Q1 */
            quarter: string;
            /**
             * Format: date-time
             * @description When the last decision was made.
             */
            reviewedAt: string | null;
            /**
             * @description By the rules, from all that is known now.
             * @enum {string}
             */
            ruleClass: "N" | "E" | "A" | "B" | "C" | "D";
            /** @enum {string} */
            state: "objected" | "reviewed";
        };
        OpenCasesResponse: {
            /** @description Without a decision, or flagged; the longest waiting first, 200 at most. */
            cases: components["schemas"]["OpenCaseResponse"][];
            /** @description There are more than are listed: ask for one quarter or centre, or decide these first. */
            more: boolean;
        };
        PartToldOtherwiseResponse: {
            /** @enum {string} */
            fact: "ParticipantAssessed" | "QuarterDifferencesPublished";
            /** @enum {string} */
            fault: "missing" | "extra" | "differing";
            /** @description The participant, or the centre; null where the fact names none. */
            of: string | null;
        };
        ParticipantQuarterResponse: {
            activeMonths: number;
            /** @description What was recorded later is left out; null: everything applied so far. */
            asOf: string | null;
            /** @description By the rules of the quarter; null for quarters before 2017-Q4. Of a statement as it keeps it; `trace` and `nearest` from what was known then. */
            assessment: components["schemas"]["AssessmentResponse"] | null;
            /** @description Everything recorded up to then is in; null while a source has never said. */
            completeTo: string | null;
            /**
             * @description The centre she is with.
             * @example 31.74.01
             */
            districtCode: string;
            /** @description Class E in the last two quarters in which she was assessed. */
            dormant: boolean;
            enrolled: boolean;
            /** @description No later fact can change the figures: asOf is given, and not after completeTo. */
            final: boolean;
            /**
             * @description `current`, or the statement: `sealed`, `restated-1` and so on.
             * @example sealed
             */
            label: string;
            /** Format: uuid */
            mentorId: string | null;
            /** Format: uuid */
            participantId: string;
            /** @example 2020-Q1 */
            quarter: string;
            /** Format: date */
            registeredOn: string;
            /** @description By month: without overlaps, at most two a week. */
            reportedTouches: {
                [key: string]: number;
            };
            /** @description How often the quarter was restated; null while it is not sealed. */
            restatements: number | null;
            /** @description An objection and what was decided; `assessment` stays the rules’. */
            review: components["schemas"]["ReviewResponse"] | null;
            /** @description The root of the statement; null of what is current. */
            root: string | null;
            /**
             * @description The version of the rules of the assessments.
             * @example 2017-Q4
             */
            ruleSet: string | null;
            /** @description The quarter still runs: figures as if nothing more happened in it. */
            soFar: boolean;
            /** @description By P1 to P7, those reached by then; of P4 also whether a licence is valid. */
            steps: {
                [key: string]: {
                    /** Format: date */
                    day: string;
                    evidence: {
                        /** Format: uuid */
                        factId?: string;
                        kind?: string;
                    };
                    licenceValid?: boolean;
                    /** @example 2020-Q1 */
                    newlyReachedIn: string;
                    verified: boolean;
                };
            };
            /** @description The day of each verified touch. */
            touchDays: string[];
            /**
             * @description Months of the quarter with a verified touch.
             * @example [
             *       "2020-01"
             *     ]
             */
            touchMonths: string[];
        };
        ParticipantSummaryResponse: {
            activeMonths: number;
            /**
             * @description As the class mix counts it: decided, or by the rules, as last assessed.
             * @enum {string}
             */
            class: "N" | "E" | "A" | "B" | "C" | "D";
            /** Format: uuid */
            participantId: string;
            /** Format: date */
            registeredOn: string;
            /** @enum {string} */
            status: "enrolled" | "withdrawn";
            stepsReached: number;
        };
        PartsToldResponse: {
            /** @description Told otherwise than they stand. */
            differing: number;
            /** @description Told of what the statement does not have, or more than once. */
            extra: number;
            /** @description Assessments, and centres where something changed, of which nothing was told. */
            missing: number;
            /** @description The first twenty of them. */
            named: components["schemas"]["PartToldOtherwiseResponse"][];
        };
        Problem: {
            /** @description For programs: never renamed. What each means and what to do: docs/problems.md. */
            code: string;
            /** @description By it the operators find the request in their logs. */
            correlationId: string;
            /** @description The fields of `errors` in one line. */
            detail?: string;
            /** @description Of a refusal: the ids, days and numbers it was decided by. */
            details?: {
                [key: string]: unknown;
            };
            /** @description Of a malformed request: every field that is wrong. */
            errors?: {
                /** @example consent.grantedOn */
                field: string;
                messages: string[];
            }[];
            /** @description The path asked. */
            instance?: string;
            status: number;
            /** @description For people, in Bahasa Indonesia. */
            title: string;
            /** @description The same in English. */
            titleEn: string;
            /** @example /problems/DUPLICATE_NIK */
            type: string;
        };
        ProvedEntryResponse: {
            /** @description Its canonical JSON (RFC 8785) is the leaf. */
            entry: components["schemas"]["SealedEntryResponse"];
            /** @description Its place among the leaves, from 0. */
            leaf: number;
            /** @description The hashes from the leaf up, lower-case hex. */
            proof: string[];
        };
        PublishedResponse: {
            /**
             * Format: date
             * @example 2021-10-27
             */
            asOf: string;
            /**
             * @description The definition it was meant by.
             * @example funded
             */
            definition: string | null;
            /**
             * @description As its source called it.
             * @example P7_permodalan
             */
            measure: string;
            note: components["schemas"]["SentenceResponse"] | null;
            /** @description What our facts say of its day by that definition. */
            ours: number | null;
            /** @example Kompas 12 Nov 2021 */
            publishedBy: string;
            /** @example 6159 */
            value: number;
        };
        QuarterComparedResponse: {
            /** @description Centres with people, by code. */
            centres: components["schemas"]["CentreMovesResponse"][];
            down: number;
            /** @description By the class now, then by the class under the candidate. */
            matrix?: {
                A: {
                    A: number;
                    B: number;
                    C: number;
                    D: number;
                    E: number;
                    N: number;
                };
                B: {
                    A: number;
                    B: number;
                    C: number;
                    D: number;
                    E: number;
                    N: number;
                };
                C: {
                    A: number;
                    B: number;
                    C: number;
                    D: number;
                    E: number;
                    N: number;
                };
                D: {
                    A: number;
                    B: number;
                    C: number;
                    D: number;
                    E: number;
                    N: number;
                };
                E: {
                    A: number;
                    B: number;
                    C: number;
                    D: number;
                    E: number;
                    N: number;
                };
                N: {
                    A: number;
                    B: number;
                    C: number;
                    D: number;
                    E: number;
                    N: number;
                };
            };
            /** @description How many would have another class. */
            moved: number;
            /** @description Ten people nearest to a better class: the fewest unmet conditions, then the smallest of their largest shortfalls. */
            nearest: components["schemas"]["NearBorderResponse"][];
            /** @description Everyone registered at the quarter’s end. */
            people: number;
            /** @example 2020-Q1 */
            quarter: string;
            /**
             * @description The version in force.
             * @example 2017-Q4
             */
            ruleSet: string;
            /** @description How many of them a better one; to or from N is neither up nor down. */
            up: number;
        };
        QuarterFigureResponse: {
            /** @description What was recorded later is left out; null: everything applied so far. */
            asOf: string | null;
            /** @description Everything recorded up to then is in; null while a source has never said. */
            completeTo: string | null;
            entries: components["schemas"]["FigureEntryResponse"][];
            /**
             * @description The place of the figure in the report.
             * @example steps.P2.cumulative
             */
            figure: string;
            /** @description No later fact can change the figures: asOf is given, and not after completeTo. */
            final: boolean;
            /**
             * @description `current`, or the statement: `sealed`, `restated-1` and so on.
             * @example sealed
             */
            label: string;
            madeOf: components["schemas"]["TermResponse"][];
            /** @description Send it as `after` for the next page; null on the last. */
            next: string | null;
            /** @description Of a class or a reason of N, which no entries make, those whom it counts, by centre and id: those of all pages are as many as `value`. */
            people: components["schemas"]["CountedPersonResponse"][] | null;
            /** @example 2020-Q1 */
            quarter: string;
            /** @description How often the quarter was restated; null while it is not sealed. */
            restatements: number | null;
            /** @description The root of the statement; null of what is current. */
            root: string | null;
            /**
             * @description The version of the rules of the assessments.
             * @example 2017-Q4
             */
            ruleSet: string | null;
            /** @description `programme`, or the code of a regency or district. */
            scope: string;
            /** @description As the report says it. */
            value: number;
        };
        QuarterResponse: {
            /** @description Enrolled. */
            active: number;
            /** @description Mentors with a confirmed session in the quarter. */
            activeMentors: number;
            /** @description People enrolled in the quarter, by their months with a verified touch. */
            activeMonths?: {
                0: number;
                1: number;
                2: number;
                3: number;
            };
            /** @description What was recorded later is left out; null: everything applied so far. */
            asOf: string | null;
            /** @description Participants checked in and out, once a person and training event. */
            attendances: number;
            /** @description Everyone registered, by her class at the quarter’s end as far as is known; N: not assessed. Null where it cannot be told within a second: as of an earlier moment that is no cut-off of a seal, when much was recorded since. */
            classes?: {
                A: number;
                B: number;
                C: number;
                D: number;
                E: number;
                N: number;
            } | null;
            /** @description People of the programme whom something has reached and who are yet to be assessed again: N until then. 0 but for a moment after much was recorded at once. */
            classesPending: number;
            /** @description Everything recorded up to then is in; null while a source has never said. */
            completeTo: string | null;
            /** @description No later fact can change the figures: asOf is given, and not after completeTo. */
            final: boolean;
            /**
             * @description `current`, or the statement: `sealed`, `restated-1` and so on.
             * @example sealed
             */
            label: string;
            /** @description People a statement could not assess, by the reason, by the rules alone; null where the report is no statement. */
            notAssessed?: {
                no_mentor: number;
                too_few_slots: number;
                too_short: number;
            } | null;
            /** @example 2020-Q1 */
            quarter: string;
            /** @description Ever registered, by the centre the person is with. */
            registered: number;
            registrations: number;
            /** @description How often the quarter was restated; null while it is not sealed. */
            restatements: number | null;
            returns: number;
            /** @description The root of the statement; null of what is current. */
            root: string | null;
            /**
             * @description The version of the rules of the assessments.
             * @example 2017-Q4
             */
            ruleSet: string | null;
            /** @description `programme`, or the code of a regency or district. */
            scope: string;
            sessionsConfirmed: number;
            sessionsLogged: number;
            steps?: {
                P1: {
                    cumulative: number;
                    newlyReached: number;
                    verified: number;
                };
                P2: {
                    cumulative: number;
                    newlyReached: number;
                    verified: number;
                };
                P3: {
                    cumulative: number;
                    newlyReached: number;
                    verified: number;
                };
                P4: {
                    cumulative: number;
                    newlyReached: number;
                    verified: number;
                };
                P5: {
                    cumulative: number;
                    newlyReached: number;
                    verified: number;
                };
                P6: {
                    cumulative: number;
                    newlyReached: number;
                    verified: number;
                };
                P7: {
                    cumulative: number;
                    newlyReached: number;
                    verified: number;
                };
            };
            /** @description Progress towards the goal under each measure. */
            target?: {
                funded: number;
                goal: number;
                licensed: number;
                marketed: number;
                mentored: number;
                registered: number;
                reporting: number;
                trained: number;
            };
            /** @description Of the programme and a regency the sum over their centres. */
            transfersIn: number;
            transfersOut: number;
            withdrawals: number;
            /** @description Registered and no longer enrolled. */
            withdrawn: number;
        };
        QuarterStateResponse: {
            /** @description It ended before the system went live. */
            baseline: boolean | null;
            /**
             * Format: date-time
             * @description Of the last statement; else of the seal that is to come.
             */
            cutOff: string;
            /**
             * @description Of the last statement; null while the quarter is not sealed.
             * @example restated-1
             */
            label: string | null;
            /** @example 2020-Q1 */
            quarter: string;
            /** @description How often it was restated. */
            restatements: number | null;
            root: string | null;
            /** @example 2017-Q4 */
            ruleSet: string | null;
            /** @description When the last statement was made. */
            sealedAt: string | null;
            /** @enum {string} */
            state: "running" | "ended" | "sealed";
        };
        QuartersResponse: {
            /**
             * @description Quarters in which something counts, up to the current one.
             * @example [
             *       "2019-Q4",
             *       "2020-Q1"
             *     ]
             */
            quarters: string[];
            /** @description The same quarters. */
            states: components["schemas"]["QuarterStateResponse"][];
        };
        RecomputedResponse: {
            entries: number;
            /**
             * @description SHA-256 of the canonical JSON (RFC 8785) of the figures of all levels.
             * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
             */
            figuresHash: string;
            /** @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 */
            root: string;
        };
        RestatementResponse: {
            /** @description The quarter ended before the system went live. */
            baseline: boolean;
            /**
             * Format: date-time
             * @description Up to when every source was complete when it was stated.
             */
            completeTo: string;
            /** @description RFC 6962 proof that the tree begins with that of the statement before; empty for a seal, null to whoever does not see every figure. */
            consistency: string[] | null;
            /**
             * Format: date-time
             * @description What was recorded before this moment was looked at; what was recorded since is not in it yet.
             */
            countedTo: string;
            /**
             * Format: date-time
             * @description What was recorded before this moment counts.
             */
            cutOff: string;
            /**
             * @description Version of what the figures count.
             * @example 2017-Q4
             */
            definitions: string;
            /** @description How many entries are under the root; null to whoever does not see every figure: what came later may be one person. */
            entries: number | null;
            /**
             * @description `sealed`, or `restated-` and the number of the restatement.
             * @example sealed
             */
            label: string;
            /** @example 2020-Q1 */
            quarter: string;
            /** @description 0 for the seal; restatements count from 1. */
            restatement: number;
            /**
             * @description RFC 6962 tree hash (SHA-256) of the entries recorded before the cut-off, in the canonical order.
             * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
             */
            root: string;
            /**
             * @description Version of the rules of the assessments.
             * @example 2017-Q4
             */
            ruleSet: string;
            /** Format: date-time */
            sealedAt: string;
        };
        ReviewRequest: {
            /**
             * @description Her class as decided; the rules’ own confirms it.
             * @enum {string}
             */
            decidedClass: "N" | "E" | "A" | "B" | "C" | "D";
            /**
             * @description When it happened: ISO 8601 with an offset or Z, or a day (then 00:00 in Jakarta). Now, if left out.
             * @example 2020-01-08T09:00:00+07:00
             */
            occurredAt?: string;
            /** @description Why; kept encrypted, in no fact. */
            reason: string;
        };
        ReviewResponse: {
            /**
             * @description By a person; the one that mixes count. Null before a decision.
             * @enum {string|null}
             */
            decidedClass: "N" | "E" | "A" | "B" | "C" | "D" | null;
            /** @description By now the rules give another class than the one decided on. */
            flagged: boolean;
            /** @enum {string} */
            state: "objected" | "reviewed";
        };
        RuleSetDocumentResponse: {
            /**
             * Format: date-time
             * @description Null for the first, which nobody had to adopt.
             */
            adoptedAt: string | null;
            /** @description As it was adopted. */
            document: {
                [key: string]: unknown;
            };
            /** @description SHA-256 of the document’s canonical JSON (RFC 8785). */
            documentHash: string;
            /**
             * @description The first quarter it holds for, until another takes effect.
             * @example 2017-Q4
             */
            from: string;
            /** @example 2017-Q4 */
            version: string;
        };
        RuleSetResponse: {
            /**
             * Format: date-time
             * @description Null for the first, which nobody had to adopt.
             */
            adoptedAt: string | null;
            /** @description SHA-256 of the document’s canonical JSON (RFC 8785). */
            documentHash: string;
            /**
             * @description The first quarter it holds for, until another takes effect.
             * @example 2017-Q4
             */
            from: string;
            /** @example 2017-Q4 */
            version: string;
        };
        RuleSetsResponse: {
            /** @description The version in force for the quarter that is running. */
            inForce: string | null;
            /** @description By the quarter from which they hold. */
            ruleSets: components["schemas"]["RuleSetResponse"][];
        };
        SealQuarterRequest: {
            /**
             * @description Of a quarter that ended before the system went live: what is recorded up to the moment of sealing counts.
             * @default false
             */
            baseline: boolean;
            /**
             * Format: date-time
             * @description Of a baseline: everything recorded up to this moment must be in, such as the end of an import. Everything up to two minutes ago must be in anyway: an earlier moment asks for nothing.
             */
            notBefore?: string;
        };
        SealedEntryResponse: {
            amount: number;
            /** @example 31.74.01 */
            centre: string;
            /** Format: date */
            day: string;
            /** Format: uuid */
            factId: string;
            index: number;
            /** @example reached.P2 */
            measure: string;
            position: number;
            /** Format: date-time */
            recordedAt: string;
            /** @example enrolment */
            source: string;
            /** Format: uuid */
            subject: string;
        };
        SentenceResponse: {
            /** @description In English. */
            en: string;
            /** @description In Bahasa Indonesia. */
            id: string;
        };
        StatementFiguresResponse: {
            /** @description The quarter ended before the system went live. */
            baseline: boolean;
            /**
             * Format: date-time
             * @description Up to when every source was complete when it was stated.
             */
            completeTo: string;
            /** @description RFC 6962 proof that the tree begins with that of the statement before; empty for a seal, null to whoever does not see every figure. */
            consistency: string[] | null;
            /**
             * Format: date-time
             * @description What was recorded before this moment counts.
             */
            cutOff: string;
            /**
             * @description Version of what the figures count.
             * @example 2017-Q4
             */
            definitions: string;
            /** @description What a restatement changed, by centre. */
            differences: components["schemas"]["CentreDifferenceResponse"][];
            /** @description How many entries are under the root; null to whoever does not see every figure: what came later may be one person. */
            entries: number | null;
            /** @description Of the programme, each regency and each centre, with the classes. */
            figures?: {
                centres: {
                    [key: string]: {
                        [key: string]: unknown;
                    };
                };
                programme: {
                    [key: string]: unknown;
                };
                regencies: {
                    [key: string]: {
                        [key: string]: unknown;
                    };
                };
            };
            /**
             * @description `sealed`, or `restated-` and the number of the restatement.
             * @example sealed
             */
            label: string;
            /** @example 2020-Q1 */
            quarter: string;
            /** @description 0 for the seal; restatements count from 1. */
            restatement: number;
            /**
             * @description RFC 6962 tree hash (SHA-256) of the entries recorded before the cut-off, in the canonical order.
             * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
             */
            root: string;
            /**
             * @description Version of the rules of the assessments.
             * @example 2017-Q4
             */
            ruleSet: string;
            /** Format: date-time */
            sealedAt: string;
        };
        StatementResponse: {
            /** @description The quarter ended before the system went live. */
            baseline: boolean;
            /**
             * Format: date-time
             * @description Up to when every source was complete when it was stated.
             */
            completeTo: string;
            /** @description RFC 6962 proof that the tree begins with that of the statement before; empty for a seal, null to whoever does not see every figure. */
            consistency: string[] | null;
            /**
             * Format: date-time
             * @description What was recorded before this moment counts.
             */
            cutOff: string;
            /**
             * @description Version of what the figures count.
             * @example 2017-Q4
             */
            definitions: string;
            /** @description How many entries are under the root; null to whoever does not see every figure: what came later may be one person. */
            entries: number | null;
            /**
             * @description `sealed`, or `restated-` and the number of the restatement.
             * @example sealed
             */
            label: string;
            /** @example 2020-Q1 */
            quarter: string;
            /** @description 0 for the seal; restatements count from 1. */
            restatement: number;
            /**
             * @description RFC 6962 tree hash (SHA-256) of the entries recorded before the cut-off, in the canonical order.
             * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
             */
            root: string;
            /**
             * @description Version of the rules of the assessments.
             * @example 2017-Q4
             */
            ruleSet: string;
            /** Format: date-time */
            sealedAt: string;
        };
        StatementVerificationResponse: {
            /** @description It was announced once (`QuarterSealed`, `QuarterRestated`), as it stands: by what was recorded, or by the log. */
            announced: boolean;
            /** @description Worked out again from the archived contracts; null from the log. */
            archive: components["schemas"]["RecomputedResponse"] | null;
            assessments: components["schemas"]["AssessmentsComparedResponse"];
            /** @description The tree begins with that of the statement before. */
            consistent: boolean;
            /** @example sealed */
            label: string;
            /** @description From the entries as they lie in the ledger; null from the log. */
            ledger: components["schemas"]["RecomputedResponse"] | null;
            /** @description Worked out from the contracts of the event log alone; null from the archive, and where the log does not hold all any more. */
            log: components["schemas"]["RecomputedResponse"] | null;
            /**
             * @description What of it was announced otherwise, or does not follow from the statement before; none where it was not announced, or more than once.
             * @example [
             *       "merkleRoot"
             *     ]
             */
            otherwise: string[];
            /** @description What was told of its assessments (`ParticipantAssessed`) and of what it changed (`QuarterDifferencesPublished`), against them. */
            parts: components["schemas"]["PartsToldResponse"];
            /** @description As it was stated. */
            sealed: components["schemas"]["RecomputedResponse"];
            /** @description All is as it was stated and announced. */
            verified: boolean;
        };
        StatementsResponse: {
            /** @example 2020-Q1 */
            quarter: string;
            /** @description The seal, then the restatements; none while the quarter is not sealed. */
            statements: components["schemas"]["StatementResponse"][];
        };
        SubjectResponse: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "participant" | "mentor";
        };
        SweepRequest: {
            /**
             * @description A day up to today, in Jakarta.
             * @example 2020-03-20
             */
            on: string;
        };
        SweepResponse: {
            /** @description How many things of each kind it recorded this time. */
            done: {
                [key: string]: number;
            };
            /** @example 2020-03-20 */
            on: string;
        };
        TermResponse: {
            /**
             * @description Of the days of the quarter, or of all days up to its last or up to the day.
             * @enum {string}
             */
            days: "inQuarter" | "toDate";
            /** @enum {string} */
            measure: "registrations" | "withdrawals" | "returns" | "transfersIn" | "transfersOut" | "sessionsLogged" | "sessionsConfirmed" | "attendances" | "activeMentors" | "reached.P2" | "moved.P2" | "verified.P2" | "reached.P3" | "moved.P3" | "verified.P3" | "reached.P4" | "moved.P4" | "verified.P4" | "reached.P5" | "moved.P5" | "verified.P5" | "reached.P6" | "moved.P6" | "verified.P6" | "reached.P7" | "moved.P7" | "verified.P7" | "departed" | "activeMonths.1" | "activeMonths.2" | "activeMonths.3";
            /**
             * @description Added or taken away.
             * @enum {number}
             */
            sign: 1 | -1;
        };
        TimelineItemResponse: {
            /** @description `touch`, `silence`, `claimed`, `verified`, `kept`, `broken`, `report`, `goal`, `action`, `closed`, `progress`, `enrolment`, `mentorship`, `session` (held), `slot` (offered), or `step:P2` to `step:P7`. */
            counts: string[];
            /**
             * Format: date
             * @description The day it is dated by: a session’s of its start, a report’s of its receipt.
             */
            day: string;
            /** @description Plain fields of the fact. */
            details: {
                cancelledBy?: string | number | boolean;
                confirmedBy?: string | number | boolean;
                districtCode?: string | number | boolean;
                dueOn?: string | number | boolean;
                from?: string | number | boolean;
                fromDistrictCode?: string | number | boolean;
                kind?: string | number | boolean;
                minutes?: string | number | boolean;
                missedBy?: string | number | boolean;
                month?: string | number | boolean;
                on?: string | number | boolean;
                quarter?: string | number | boolean;
                releasedBy?: string | number | boolean;
                startsAt?: string | number | boolean;
                step?: string | number | boolean;
                to?: string | number | boolean;
                toDistrictCode?: string | number | boolean;
                validUntil?: string | number | boolean;
                withEvidence?: string | number | boolean;
            };
            /** @description By which its service finds it. */
            fact?: {
                /** Format: uuid */
                id: string;
                service: string;
                stream: {
                    id: string;
                    version: number | null;
                } | null;
            };
            /** @description Recorded more than 7 days after it happened; not what happened before the system went live. */
            late: boolean;
            /** @description For what it did not count, and why; with nothing in `from`: for nothing. */
            leftOut: {
                /** @enum {string} */
                code: "agreed_late" | "before_registration" | "booked" | "cancelled_by_centre" | "cancelled_by_mentor" | "cancelled_by_participant" | "cancelled_in_time" | "capped" | "closed_late" | "closed_without_evidence" | "disputed" | "dropped" | "filed_late" | "held" | "legacy" | "missed_by_mentor" | "no_outcome" | "not_agreed" | "not_checked_out" | "not_closed" | "not_confirmed" | "not_enrolled" | "not_in_force" | "not_valid" | "not_verified" | "on_leave" | "overlaps" | "released_by_organiser" | "released_in_time" | "released_late" | "retracted" | "set_late" | "under_30_minutes" | "missed" | "withdrawn" | "without_effect" | "not_core" | "other_quarter" | "rejected" | "revoked" | "step_reached" | "step_stays" | "two_sessions";
                en: string;
                /** @description `touch`, `silence`, `claimed`, `verified`, `kept`, `broken`, `report`, `goal`, `action`, `closed`, `progress`, `enrolment`, `mentorship`, `session` (held), `slot` (offered), or `step:P2` to `step:P7`. */
                from: string[];
                id: string;
            }[];
            /** Format: date-time */
            occurredAt: string;
            /** Format: date-time */
            recordedAt: string;
            /**
             * @description The contract’s name.
             * @example SessionLogged
             */
            type: string;
        };
        TimelineResponse: {
            /** @description What was recorded later is left out; null: everything applied so far. */
            asOf: string | null;
            /** @description Everything recorded up to then is in; null while a source has never said. */
            completeTo: string | null;
            /** @description No later fact can change the figures: asOf is given, and not after completeTo. */
            final: boolean;
            /** @description By day: what happened in the quarter, and what else its assessment looked at, such as the last month’s report. */
            items: components["schemas"]["TimelineItemResponse"][];
            /**
             * @description `current`, or the statement: `sealed`, `restated-1` and so on.
             * @example sealed
             */
            label: string;
            /** Format: uuid */
            participantId: string;
            /** @example 2020-Q1 */
            quarter: string;
            /** @description How often the quarter was restated; null while it is not sealed. */
            restatements: number | null;
            /** @description The root of the statement; null of what is current. */
            root: string | null;
            /**
             * @description The version of the rules of the assessments.
             * @example 2017-Q4
             */
            ruleSet: string | null;
        };
        VerificationResponse: {
            /** @description Statements that were announced, and are not there. */
            announcedMissing: number;
            /** @enum {string} */
            from: "archive" | "log";
            /** @description The ledger as it stands, with what was recorded after the last cut-off; null from the log, and where no statement is there any more. */
            ledger: components["schemas"]["LedgerStandingResponse"] | null;
            /** @description What the log has; null from the archive. */
            log: components["schemas"]["LogReadResponse"] | null;
            /** @example 2020-Q1 */
            quarter: string;
            /** @description Assessments, differences and reasons of statements that are not there: put in by hand, or left. */
            rowsWithoutStatement: number;
            statements: components["schemas"]["StatementVerificationResponse"][];
            /** @description Assessments, and changes of a centre, that were told of statements that are not there. */
            toldWithoutStatement: number;
            /** @description Every statement is verified, and from the archive the ledger as it stands too. */
            verified: boolean;
        };
        WhatIfRequest: {
            /**
             * @description The first quarter; it has ended.
             * @example 2019-Q4
             */
            from: string;
            /** @description The candidate: a rule set, as `/rule-sets/schema` says. */
            ruleSet: {
                [key: string]: unknown;
            };
            /**
             * @description The last quarter.
             * @example 2020-Q2
             */
            to: string;
        };
        WhatIfResponse: {
            /**
             * Format: date-time
             * @description Up to when every source is complete.
             */
            completeTo: string | null;
            quarters: components["schemas"]["QuarterComparedResponse"][];
            /** @description The candidate’s version. */
            ruleSet: string;
        };
        WorkListResponse: {
            /** @description What was recorded later is left out; null: everything applied so far. */
            asOf: string | null;
            /** @description Everything recorded up to then is in; null while a source has never said. */
            completeTo: string | null;
            /** @description Of the whole scope, by kind. */
            counts?: {
                accreditation_ended: number;
                accreditation_ending: number;
                action_due: number;
                action_overdue: number;
                evidence_waiting: number;
                finding_enrolment_without_effect: number;
                finding_goal_agreed_by_other: number;
                finding_goal_not_enrolled: number;
                finding_mentor_not_accredited: number;
                finding_mentorship_not_enrolled: number;
                finding_seat_not_enrolled: number;
                finding_session_not_enrolled: number;
                finding_training_not_enrolled: number;
                finding_two_places: number;
                goal_missing: number;
                mentor_over_capacity: number;
                mentorship_received: number;
                report_due: number;
                report_late: number;
                session_to_confirm: number;
                session_to_log: number;
                silent_21: number;
                silent_45: number;
            };
            /** @description No later fact can change the figures: asOf is given, and not after completeTo. */
            final: boolean;
            items: components["schemas"]["DueItemResponse"][];
            /** @description Send it as `after` for the next page; null on the last. */
            next: string | null;
            /**
             * Format: date
             * @description The day, at its end.
             */
            on: string;
            /**
             * @description A centre’s code; or `mine`, all that is in the caller’s own scope.
             * @example 31.74.01
             */
            scope: string;
        };
    };
    responses: {
        /** @description The request is malformed; `errors` lists the fields. */
        Problem400: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No token, or one that is invalid or has expired. */
        Problem401: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The role of the caller may not do this. */
        Problem403: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description It does not exist, or is outside the scope of the caller. */
        Problem404: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A rule refuses it: `code` says which, `title` why. */
        Problem409: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description It has another version than If-Match says. */
        Problem412: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is too large. */
        Problem413: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is no JSON in UTF-8. */
        Problem415: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The Idempotency-Key came with another request before. */
        Problem422: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Something went wrong; nothing is said but the correlation id. */
        Problem500: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Not available now: try again after the seconds of Retry-After. */
        Problem503: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    Assessments_open: {
        parameters: {
            query?: {
                /** @description Of this quarter alone. */
                quarter?: string;
                /** @description Of people of this centre alone, one of the caller’s. */
                centre?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenCasesResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    Assessments_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quarter: string;
                participantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentCaseResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    Assessments_object: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the command, 1 to 200 printable ASCII characters: the same key again answers as the first time. */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) the command was made for, in double quotes. */
                "If-Match"?: string;
            };
            path: {
                quarter: string;
                participantId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ObjectionRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The version it has now, for If-Match. */
                    ETag?: string;
                    /** @description `true`: the command had been answered before. */
                    "Idempotent-Replay"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    Assessments_review: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the command, 1 to 200 printable ASCII characters: the same key again answers as the first time. */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) the command was made for, in double quotes. */
                "If-Match"?: string;
            };
            path: {
                quarter: string;
                participantId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The version it has now, for If-Match. */
                    ETag?: string;
                    /** @description `true`: the command had been answered before. */
                    "Idempotent-Replay"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    Contracts_page: {
        parameters: {
            query?: {
                /** @description Those after this place: the header `Okoce-Next` of the page before. */
                after?: string;
                /** @description Only what was recorded up to this moment: ISO 8601 with Z or an offset. Up to completeTo an export is the same for ever. */
                until?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A contract a line: `{"id","type","source","position","time","data"}`. */
            200: {
                headers: {
                    /** @description Everything recorded up to then is in; missing while a source has never said. */
                    "Okoce-Complete-To"?: string;
                    /** @description Send it as `after` for the next page; missing on the last. */
                    "Okoce-Next"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    Days_centre: {
        parameters: {
            query?: {
                /** @description Only what was recorded up to this moment: ISO 8601 with Z or an offset. */
                asOf?: string;
            };
            header?: never;
            path: {
                date: string;
                districtCode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    Lineage_centreOnDay: {
        parameters: {
            query?: {
                /** @description Only what was recorded up to this moment: ISO 8601 with Z or an offset. */
                asOf?: string;
                /** @description Those after this place: `next` of the page before. */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                date: string;
                districtCode: string;
                figure: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayFigureResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    Days_programme: {
        parameters: {
            query?: {
                /** @description Only what was recorded up to this moment: ISO 8601 with Z or an offset. */
                asOf?: string;
            };
            header?: never;
            path: {
                date: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    Lineage_programmeOnDay: {
        parameters: {
            query?: {
                /** @description Only what was recorded up to this moment: ISO 8601 with Z or an offset. */
                asOf?: string;
                /** @description Those after this place: `next` of the page before. */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                date: string;
                figure: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayFigureResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    Days_regency: {
        parameters: {
            query?: {
                /** @description Only what was recorded up to this moment: ISO 8601 with Z or an offset. */
                asOf?: string;
            };
            header?: never;
            path: {
                date: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    Lineage_regencyOnDay: {
        parameters: {
            query?: {
                /** @description Only what was recorded up to this moment: ISO 8601 with Z or an offset. */
                asOf?: string;
                /** @description Those after this place: `next` of the page before. */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                date: string;
                code: string;
                figure: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayFigureResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    Definitions_list: {
        parameters: {
            query?: {
                /** @description Only what was recorded up to this moment: ISO 8601 with Z or an offset. */
                asOf?: string;
                /** @description The end of this day; by default today, in Jakarta. */
                on?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DefinitionsResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    Due_list: {
        parameters: {
            query?: {
                /** @description The end of this day; by default today, in Jakarta. */
                on?: string;
                /** @description One centre of the caller’s; whoever sees all has to name one. */
                centre?: string;
                /** @description Only items of this kind; `finding`: of all kinds of findings. */
                kind?: "finding_enrolment_without_effect" | "finding_session_not_enrolled" | "finding_training_not_enrolled" | "finding_seat_not_enrolled" | "finding_goal_not_enrolled" | "finding_mentorship_not_enrolled" | "finding_mentor_not_accredited" | "finding_two_places" | "finding_goal_agreed_by_other" | "silent_45" | "accreditation_ended" | "report_late" | "session_to_log" | "evidence_waiting" | "session_to_confirm" | "action_overdue" | "report_due" | "goal_missing" | "silent_21" | "action_due" | "mentor_over_capacity" | "accreditation_ending" | "mentorship_received" | "finding";
                /** @description Only items about this participant; they alone are counted. */
                participantId?: string;
                /** @description Those after this place: `next` of the page before. */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkListResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            /** @description The centre is outside the scope of the caller. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    Facts_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                streamId: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    People_timeline: {
        parameters: {
            query?: {
                /** @description Only what was recorded up to this moment: ISO 8601 with Z or an offset. */
                asOf?: string;
                /** @description What was stated under this label; not together with asOf. By default `current`: everything applied so far. */
                label?: string;
                /** @description By default the current one. */
                quarter?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            /** @description She is unknown, or outside the scope of the caller. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    Quarters_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuartersResponse"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    Quarters_centres: {
        parameters: {
            query?: {
                /** @description Only what was recorded up to this moment: ISO 8601 with Z or an offset. */
                asOf?: string;
                /** @description What was stated under this label; not together with asOf. By default `current`: everything applied so far. */
                label?: string;
            };
            header?: never;
            path: {
                quarter: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CentresResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    Quarters_centre: {
        parameters: {
            query?: {
                /** @description Only what was recorded up to this moment: ISO 8601 with Z or an offset. */
                asOf?: string;
                /** @description What was stated under this label; not together with asOf. By default `current`: everything applied so far. */
                label?: string;
            };
            header?: never;
            path: {
                quarter: string;
                districtCode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuarterResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    Differences_centre: {
        parameters: {
            query?: {
                /** @description The earlier report is as of this moment: ISO 8601 with Z or an offset. This or `fromLabel` has to be given. */
                from?: string;
                /** @description The earlier report is the statement under this label. */
                fromLabel?: string;
                /** @description The later report is as of this moment; by default current. */
                to?: string;
                /** @description The later report is the statement under this label; by default current. */
                toLabel?: string;
                /** @description Those after this place: `next` of the page before. */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                quarter: string;
                districtCode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DifferencesResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    Lineage_centreInQuarter: {
        parameters: {
            query?: {
                /** @description Only what was recorded up to this moment: ISO 8601 with Z or an offset. */
                asOf?: string;
                /** @description Those after this place: `next` of the page before, of the same figure. */
                after?: string;
                limit?: number;
                /** @description The figure as it was stated under this label; not together with asOf. */
                label?: string;
            };
            header?: never;
            path: {
                quarter: string;
                districtCode: string;
                figure: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuarterFigureResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    Quarters_ofCentre: {
        parameters: {
            query?: {
                /** @description Only those in this class, as the class mix counts them. */
                class?: "N" | "E" | "A" | "B" | "C" | "D";
                /** @description Those after this person: `next` of the page before. */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                quarter: string;
                districtCode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CentreParticipantsResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    People_centreWork: {
        parameters: {
            query?: {
                /** @description Only what was recorded up to this moment: ISO 8601 with Z or an offset. */
                asOf?: string;
                /** @description What was stated under this label; not together with asOf. By default `current`: everything applied so far. */
                label?: string;
            };
            header?: never;
            path: {
                quarter: string;
                districtCode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CentreWorkResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /** @description No rule set holds for the quarter. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    Exports_figures: {
        parameters: {
            query: {
                /** @description Only what was recorded up to this moment: ISO 8601 with Z or an offset. */
                asOf?: string;
                format: "csv" | "xlsx";
                level?: "programme" | "regencies" | "centres" | "all";
                /** @description What was stated under this label, or `current`; by default current, to an agency the last statement. Not together with asOf. */
                label?: string;
                /** @description Of CSV. `semicolon`: with decimal commas and a byte order mark, as Excel in Indonesia reads it. */
                separator?: "comma" | "semicolon";
            };
            header?: never;
            path: {
                quarter: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            /** @description An agency gets statements alone: `PUBLISHED_ONLY`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The quarter has no such statement: `NOT_SEALED`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    People_ofMentor: {
        parameters: {
            query?: {
                /** @description A mentor; left out by a mentor, the caller. Staff have to name one. */
                mentorId?: string;
            };
            header?: never;
            path: {
                quarter: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MenteesResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            /** @description The mentor is unknown, or outside the scope of the caller. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    Quarters_participant: {
        parameters: {
            query?: {
                /** @description Only what was recorded up to this moment: ISO 8601 with Z or an offset. */
                asOf?: string;
                /** @description What was stated under this label; not together with asOf. By default `current`: everything applied so far. */
                label?: string;
            };
            header?: never;
            path: {
                quarter: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParticipantQuarterResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    Quarters_programme: {
        parameters: {
            query?: {
                /** @description Only what was recorded up to this moment: ISO 8601 with Z or an offset. */
                asOf?: string;
                /** @description What was stated under this label; not together with asOf. By default `current`: everything applied so far. */
                label?: string;
            };
            header?: never;
            path: {
                quarter: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuarterResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    Differences_programme: {
        parameters: {
            query?: {
                /** @description The earlier report is as of this moment: ISO 8601 with Z or an offset. This or `fromLabel` has to be given. */
                from?: string;
                /** @description The earlier report is the statement under this label. */
                fromLabel?: string;
                /** @description The later report is as of this moment; by default current. */
                to?: string;
                /** @description The later report is the statement under this label; by default current. */
                toLabel?: string;
                /** @description Those after this place: `next` of the page before. */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                quarter: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DifferencesResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    Lineage_programmeInQuarter: {
        parameters: {
            query?: {
                /** @description Only what was recorded up to this moment: ISO 8601 with Z or an offset. */
                asOf?: string;
                /** @description Those after this place: `next` of the page before, of the same figure. */
                after?: string;
                limit?: number;
                /** @description The figure as it was stated under this label; not together with asOf. */
                label?: string;
            };
            header?: never;
            path: {
                quarter: string;
                figure: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuarterFigureResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    Seals_prove: {
        parameters: {
            query?: {
                /** @description Under the root stated under this label, `sealed` or `restated-1`; by default under that of the last statement. */
                label?: string;
            };
            header?: never;
            path: {
                quarter: string;
                participantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InclusionResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /** @description A rule refuses it: `code` says which, `title` why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    Quarters_regency: {
        parameters: {
            query?: {
                /** @description Only what was recorded up to this moment: ISO 8601 with Z or an offset. */
                asOf?: string;
                /** @description What was stated under this label; not together with asOf. By default `current`: everything applied so far. */
                label?: string;
            };
            header?: never;
            path: {
                quarter: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuarterResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    Differences_regency: {
        parameters: {
            query?: {
                /** @description The earlier report is as of this moment: ISO 8601 with Z or an offset. This or `fromLabel` has to be given. */
                from?: string;
                /** @description The earlier report is the statement under this label. */
                fromLabel?: string;
                /** @description The later report is as of this moment; by default current. */
                to?: string;
                /** @description The later report is the statement under this label; by default current. */
                toLabel?: string;
                /** @description Those after this place: `next` of the page before. */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                quarter: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DifferencesResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    Lineage_regencyInQuarter: {
        parameters: {
            query?: {
                /** @description Only what was recorded up to this moment: ISO 8601 with Z or an offset. */
                asOf?: string;
                /** @description Those after this place: `next` of the page before, of the same figure. */
                after?: string;
                limit?: number;
                /** @description The figure as it was stated under this label; not together with asOf. */
                label?: string;
            };
            header?: never;
            path: {
                quarter: string;
                code: string;
                figure: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuarterFigureResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    Seals_restate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quarter: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RestatementResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /** @description A rule refuses it: `code` says which, `title` why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    Seals_seal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quarter: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SealQuarterRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /** @description A rule refuses it: `code` says which, `title` why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    Seals_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quarter: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementsResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    Seals_statement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quarter: string;
                label: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementFiguresResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    Seals_verify: {
        parameters: {
            query?: {
                /** @description From the archived contracts; or from the event log alone (Kafka or embedded), read from its first record on. */
                from?: "archive" | "log";
            };
            header?: never;
            path: {
                quarter: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    RuleSets_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleSetsResponse"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    RuleSets_adopt: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the command, 1 to 200 printable ASCII characters: the same key again answers as the first time. */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) the command was made for, in double quotes. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdoptRuleSetRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description The version it has now, for If-Match. */
                    ETag?: string;
                    /** @description `true`: the command had been answered before. */
                    "Idempotent-Replay"?: string;
                    /** @description Where the thing made is read. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /** @description A rule refuses it: `code` says which, `title` why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    RuleSets_schema: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    RuleSets_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleSetDocumentResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    Sweeps_sweep: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SweepRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SweepResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    WhatIf_compare: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WhatIfRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatIfResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            /** @description A rule refuses it: `code` says which, `title` why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
}
