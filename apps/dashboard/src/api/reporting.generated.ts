// Generated from apps/reporting/openapi.json by `npm run generate`; do not edit.
export interface paths {
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
    "/quarters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The quarters there is something to report of */
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        CentreParticipantsResponse: {
            /** @description What was recorded later is left out; null: everything applied so far. */
            asOf: string | null;
            /** @description Everything recorded up to then is in; null while a source has never said. */
            completeTo: string | null;
            /** @description No later fact can change the figures: asOf is given, and not after completeTo. */
            final: boolean;
            /**
             * Format: uuid
             * @description Send it as `after` for the next page; null on the last.
             */
            next: string | null;
            /** @description By id. */
            participants: components["schemas"]["ParticipantSummaryResponse"][];
            /** @example 2020-Q1 */
            quarter: string;
            /** @example 31.74.01 */
            scope: string;
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
            /** @example 2020-Q1 */
            quarter: string;
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
            /** @description The participant’s page of that quarter in the dashboard; null for a mentor. */
            page: string | null;
            /** @description Its path there; of what is missing, where it is made. */
            path: string;
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
        ParticipantQuarterResponse: {
            activeMonths: number;
            /** @description What was recorded later is left out; null: everything applied so far. */
            asOf: string | null;
            /** @description Everything recorded up to then is in; null while a source has never said. */
            completeTo: string | null;
            /**
             * @description The centre she is with.
             * @example 31.74.01
             */
            districtCode: string;
            enrolled: boolean;
            /** @description No later fact can change the figures: asOf is given, and not after completeTo. */
            final: boolean;
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
            /** Format: uuid */
            participantId: string;
            /** Format: date */
            registeredOn: string;
            /** @enum {string} */
            status: "enrolled" | "withdrawn";
            stepsReached: number;
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
            /** @description Everything recorded up to then is in; null while a source has never said. */
            completeTo: string | null;
            /** @description No later fact can change the figures: asOf is given, and not after completeTo. */
            final: boolean;
            /** @example 2020-Q1 */
            quarter: string;
            /** @description Ever registered, by the centre the person is with. */
            registered: number;
            registrations: number;
            returns: number;
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
        QuartersResponse: {
            /**
             * @description Quarters in which something counts, up to the current one.
             * @example [
             *       "2019-Q4",
             *       "2020-Q1"
             *     ]
             */
            quarters: string[];
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
    Due_list: {
        parameters: {
            query?: {
                /** @description The end of this day; by default today, in Jakarta. */
                on?: string;
                /** @description One centre of the caller’s; whoever sees all has to name one. */
                centre?: string;
                /** @description Only items of this kind; `finding`: of all kinds of findings. */
                kind?: "finding_enrolment_without_effect" | "finding_session_not_enrolled" | "finding_training_not_enrolled" | "finding_seat_not_enrolled" | "finding_goal_not_enrolled" | "finding_mentorship_not_enrolled" | "finding_mentor_not_accredited" | "finding_two_places" | "finding_goal_agreed_by_other" | "silent_45" | "accreditation_ended" | "report_late" | "session_to_log" | "evidence_waiting" | "session_to_confirm" | "action_overdue" | "report_due" | "goal_missing" | "silent_21" | "action_due" | "mentor_over_capacity" | "accreditation_ending" | "mentorship_received" | "finding";
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
    Quarters_ofCentre: {
        parameters: {
            query?: {
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
    Quarters_participant: {
        parameters: {
            query?: {
                /** @description Only what was recorded up to this moment: ISO 8601 with Z or an offset. */
                asOf?: string;
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
    Quarters_regency: {
        parameters: {
            query?: {
                /** @description Only what was recorded up to this moment: ISO 8601 with Z or an offset. */
                asOf?: string;
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
}
