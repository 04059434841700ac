// Generated from apps/enrolment/openapi.json by `npm run generate`; do not edit.
export interface paths {
    "/centres": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens the centre of a kecamatan. */
        post: operations["Centres_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/centres/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens every centre that is not open yet, on the day of the launch (2017-12-14). */
        post: operations["Centres_openAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/centres/{districtCode}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A centre. */
        get: operations["Centres_read"];
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
    "/imports/participants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Columns: register_no, registered_on, name, nik, sex, birth_date, phone, kecamatan, kelurahan, consent_on. */
        post: operations["Imports_importParticipants"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Columns: register_no, step, achieved_on, reference. */
        post: operations["Imports_importSteps"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/participants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Registers a person who consents; a NIK that is registered already is refused and points to return. */
        post: operations["Participants_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/participants/names": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Names alone, for a list of people: an officer’s of her centres, a mentor’s of those whom she mentors now; every reading is recorded. */
        post: operations["ParticipantNames_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/participants/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A participant; personal data only for her centre, an admin and herself, and every such read is recorded. */
        get: operations["Participants_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/participants/{id}/leaves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Declares a leave, by the participant or by staff for her; a withdrawal ends it. */
        post: operations["Leaves_declare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/participants/{id}/leaves/{leaveId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A leave, as it stands. */
        get: operations["Leaves_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/participants/{id}/leaves/{leaveId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends a leave before its last day. */
        post: operations["Leaves_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/participants/{id}/licences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records a licence (NIB); its number is kept in the vault alone, and is of one business. */
        post: operations["Business_recordLicence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/participants/{id}/licences/{licenceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A licence. */
        get: operations["Business_readLicence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/participants/{id}/licences/{licenceId}/lapse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records that a licence is no longer valid; what it proved it still proves. */
        post: operations["Business_lapseLicence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/participants/{id}/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Links her login at the issuer, at the desk; its subject is kept in the vault alone. One login, one participant. */
        post: operations["Participants_linkLogin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/participants/{id}/monthly-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Files the book of a month, by the participant or by staff for her; rupiah are kept in the vault alone. */
        post: operations["Business_fileReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/participants/{id}/monthly-reports/{month}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The report of a month. */
        get: operations["Business_readReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/participants/{id}/monthly-reports/{month}/correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Corrects the book of a month, whole; it keeps its filing day and has to be verified again. */
        post: operations["Business_correctReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/participants/{id}/monthly-reports/{month}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Verifies a report; never by one who filed or corrected it. */
        post: operations["Business_verifyReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/participants/{id}/monthly-reports/{month}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraws a report: it counts for nothing. The month may be filed again. */
        post: operations["Business_withdrawReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/participants/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records that a participant came back to the centre she had left. */
        post: operations["Participants_comeBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/participants/{id}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Transfers an enrolled participant; the centre she leaves does it. */
        post: operations["Participants_transfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/participants/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records that a participant has left the programme. */
        post: operations["Participants_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Return and, if need be, transfer in one act: by NIK, by the officer who receives the person. */
        post: operations["Participants_receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session-confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirms a logged session by the one-time code sent to the participant: from her phone, or by an officer at the desk. */
        post: operations["SessionConfirmations_confirm"];
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        CentreResponse: {
            /** @example 31.74.01 */
            districtCode: string;
            /** @example 31.74.01 */
            id: string;
            /** @example Tebet */
            name: string;
            /** @example 2017-12-14 */
            openedOn: string;
            version: number;
        };
        CentresOpenedResponse: {
            /** @description Open now. */
            open: number;
            /** @description Opened by this call. */
            opened: number;
        };
        CommandOutcome: {
            /** @description The id of the thing made or acted on. */
            id: string;
            /** @description The version it has now: send it as If-Match to act only on that. */
            version: number;
        };
        ConsentRequest: {
            /**
             * @description Through whom or what she agreed.
             * @example officer
             */
            channel: string;
            /** @example 2020-01-08 */
            grantedOn: string;
            /**
             * @description Registration needs `programme`.
             * @example programme
             */
            purpose: string;
            /**
             * @description The version of the text she agreed to.
             * @example 2020-1
             */
            textVersion: string;
        };
        DeclareLeaveRequest: {
            /** @enum {string} */
            category: "maternity" | "illness" | "disaster" | "season" | "other";
            /**
             * @description The first day; at most 30 days before the day of occurredAt.
             * @example 2020-02-10
             */
            from: string;
            /**
             * @description When it happened: ISO 8601 with an offset or Z, or a day (then 00:00 in Jakarta). Now, if left out.
             * @example 2020-01-08T09:00:00+07:00
             */
            occurredAt?: string;
            /** @description Why it is recorded more than 30 days late (officers and admins only). */
            reason?: string;
            /**
             * @description The last day; at most 366 days in all.
             * @example 2020-02-23
             */
            to: string;
        };
        EndLeaveRequest: {
            /**
             * @description When it happened: ISO 8601 with an offset or Z, or a day (then 00:00 in Jakarta). Now, if left out.
             * @example 2020-01-08T09:00:00+07:00
             */
            occurredAt?: string;
            /**
             * @description The first day back: it may shorten the leave, never lengthen it.
             * @example 2020-02-17
             */
            on: string;
            /** @description Why it is recorded more than 30 days late (officers and admins only). */
            reason?: string;
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
        FileMonthlyReportRequest: {
            /**
             * @description Whole rupiah at the end of the month; a debt is negative.
             * @example 1250000
             */
            cashRupiah: number;
            /**
             * @description Whole rupiah.
             * @example 3000000
             */
            costRupiah: number;
            /**
             * @description SHA-256 of the paper it came on, 64 lower-case hexadecimal digits.
             * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
             */
            documentHash?: string;
            /**
             * @description Filed from its last day on.
             * @example 2020-01
             */
            month: string;
            /**
             * @description When it happened: ISO 8601 with an offset or Z, or a day (then 00:00 in Jakarta). Now, if left out.
             * @example 2020-01-08T09:00:00+07:00
             */
            occurredAt?: string;
            /** @description Why it is recorded more than 30 days late (officers and admins only). */
            reason?: string;
            /**
             * @description The day it reached the centre: at most 7 days back, by staff only and with a documentHash; the day of occurredAt if left out.
             * @example 2020-02-05
             */
            receivedOn?: string;
            /**
             * @description Whole rupiah.
             * @example 4500000
             */
            salesRupiah: number;
            /**
             * @description People who work in the business, she included.
             * @example 2
             */
            workers: number;
        };
        ImportFindingResponse: {
            /** @description Why a row was rejected: the first code that applies. */
            code?: string;
            line: number;
            /** @description In Bahasa Indonesia. */
            message?: string;
            /** @enum {string} */
            outcome: "accepted" | "unchanged" | "rejected";
            warnings?: components["schemas"]["ImportWarningResponse"][];
        };
        ImportReportResponse: {
            accepted: number;
            /** @description The rejected and the warned, in the order of the file. */
            findings: components["schemas"]["ImportFindingResponse"][];
            rejected: number;
            /** @description In already, with the same content. */
            unchanged: number;
        };
        ImportRequest: {
            /** @description In the order of the file: of rows that contend the first wins. */
            rows: components["schemas"]["ImportRowRequest"][];
        };
        ImportRowRequest: {
            /**
             * @description The line of the file where the record starts; the header is line 1.
             * @example 2
             */
            line: number;
            /** @description The raw columns, in the order of the header. */
            values: string[];
        };
        ImportWarningResponse: {
            /** @enum {string} */
            code: "BIRTH_DATE_DIFFERS" | "SEX_DIFFERS" | "UNKNOWN_NIK_DISTRICT" | "UNDER_17";
            /** @description In Bahasa Indonesia. */
            message: string;
        };
        LapseLicenceRequest: {
            /**
             * @description When it happened: ISO 8601 with an offset or Z, or a day (then 00:00 in Jakarta). Now, if left out.
             * @example 2020-01-08T09:00:00+07:00
             */
            occurredAt?: string;
            /**
             * @description The first day it is no longer valid.
             * @example 2020-06-01
             */
            on: string;
            /** @description Why it is recorded more than 30 days late (officers and admins only). */
            reason?: string;
        };
        LeaveResponse: {
            /** @enum {string} */
            category: "maternity" | "illness" | "disaster" | "season" | "other";
            /** @description The first day back, when it ended before its last day (also by her withdrawal). */
            endedOn: string | null;
            from: string;
            id: string;
            /** @description It, or something that became of it, was recorded more than 7 days after it happened. */
            late: boolean;
            /** @description The last day, as declared. */
            to: string;
            /** @description The version of the participant. */
            version: number;
        };
        LeaveSummary: {
            /** @enum {string} */
            category: "maternity" | "illness" | "disaster" | "season" | "other";
            /** @description The first day back, when it ended before its last day (also by her withdrawal). */
            endedOn: string | null;
            from: string;
            id: string;
            /** @description It, or something that became of it, was recorded more than 7 days after it happened. */
            late: boolean;
            /** @description The last day, as declared. */
            to: string;
        };
        LegacyStepSummary: {
            achievedOn: string;
            /** @example P2 */
            step: string;
        };
        LicenceResponse: {
            id: string;
            issuedOn: string;
            /** @enum {string} */
            kind: "NIB";
            /** @description The first day it is no longer valid, once it lapsed. */
            lapsedOn: string | null;
            /** @description It, or something that became of it, was recorded more than 7 days after it happened. */
            late: boolean;
            /** @description Only for her centre, an admin and herself; null for everyone else. */
            number: string | null;
            /** @description Its last valid day; null when it does not expire. */
            validUntil: string | null;
            /** @description The version of the participant. */
            version: number;
        };
        LicenceSummary: {
            id: string;
            issuedOn: string;
            /** @enum {string} */
            kind: "NIB";
            /** @description The first day it is no longer valid, once it lapsed. */
            lapsedOn: string | null;
            /** @description It, or something that became of it, was recorded more than 7 days after it happened. */
            late: boolean;
            /** @description Its last valid day; null when it does not expire. */
            validUntil: string | null;
        };
        LinkLoginRequest: {
            /**
             * @description When it happened: ISO 8601 with an offset or Z, or a day (then 00:00 in Jakarta). Now, if left out.
             * @example 2020-01-08T09:00:00+07:00
             */
            occurredAt?: string;
            /** @description Why it is recorded more than 30 days late (officers and admins only). */
            reason?: string;
            /**
             * @description The `sub` that the issuer gives her; kept in the vault alone.
             * @example f3b1c2d4-siti
             */
            subject: string;
        };
        MonthlyBookRequest: {
            /**
             * @description Whole rupiah at the end of the month; a debt is negative.
             * @example 1250000
             */
            cashRupiah: number;
            /**
             * @description Whole rupiah.
             * @example 3000000
             */
            costRupiah: number;
            /**
             * @description SHA-256 of the paper it came on, 64 lower-case hexadecimal digits.
             * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
             */
            documentHash?: string;
            /**
             * @description When it happened: ISO 8601 with an offset or Z, or a day (then 00:00 in Jakarta). Now, if left out.
             * @example 2020-01-08T09:00:00+07:00
             */
            occurredAt?: string;
            /** @description Why it is recorded more than 30 days late (officers and admins only). */
            reason?: string;
            /**
             * @description Whole rupiah.
             * @example 4500000
             */
            salesRupiah: number;
            /**
             * @description People who work in the business, she included.
             * @example 2
             */
            workers: number;
        };
        MonthlyReportResponse: {
            cashRupiah: number | null;
            /** @description When it was last corrected. */
            correctedAt: string | null;
            costRupiah: number | null;
            /** @description SHA-256 of the paper it came on. */
            documentHash: string | null;
            filedAt: string;
            /** @description The month. */
            id: string;
            /** @description It, or something that became of it, was recorded more than 7 days after it happened. */
            late: boolean;
            /** @example 2020-01 */
            month: string;
            /** @description The filing day; a correction keeps it. */
            receivedOn: string;
            /** @description Rupiah: only for her centre, an admin and herself. */
            salesRupiah: number | null;
            /** @description Since it was filed or last corrected. */
            verified: boolean;
            /** @description The version of the participant. */
            version: number;
            /** @description It counts for nothing; the month may be filed again. */
            withdrawn: boolean;
            workers: number;
        };
        MonthlyReportSummary: {
            /** @description It, or something that became of it, was recorded more than 7 days after it happened. */
            late: boolean;
            /** @example 2020-01 */
            month: string;
            /** @description The filing day; a correction keeps it. */
            receivedOn: string;
            /** @description Since it was filed or last corrected. */
            verified: boolean;
            /** @description It counts for nothing; the month may be filed again. */
            withdrawn: boolean;
            workers: number;
        };
        OccurrenceRequest: {
            /**
             * @description When it happened: ISO 8601 with an offset or Z, or a day (then 00:00 in Jakarta). Now, if left out.
             * @example 2020-01-08T09:00:00+07:00
             */
            occurredAt?: string;
            /** @description Why it is recorded more than 30 days late (officers and admins only). */
            reason?: string;
        };
        OpenCentreRequest: {
            /**
             * @description The kecamatan, by its Kemendagri code.
             * @example 31.74.01
             */
            districtCode: string;
            /**
             * @description When it happened: ISO 8601 with an offset or Z, or a day (then 00:00 in Jakarta). Now, if left out.
             * @example 2020-01-08T09:00:00+07:00
             */
            occurredAt?: string;
            /**
             * @description The first day on which the centre takes registrations.
             * @example 2017-12-14
             */
            openedOn: string;
            /** @description Why it is recorded more than 30 days late (officers and admins only). */
            reason?: string;
        };
        ParticipantNameResponse: {
            /** Format: uuid */
            id: string;
            /** @example Siti Aminah */
            name: string;
        };
        ParticipantNamesRequest: {
            /** @description Participants, in any order. */
            ids: string[];
        };
        ParticipantNamesResponse: {
            /** @description Whoever is unknown, erased or outside the caller’s scope is left out, and nothing tells which. */
            names: components["schemas"]["ParticipantNameResponse"][];
        };
        ParticipantResponse: {
            /** @description Only for her centre, an admin and herself; null for everyone else. */
            birthDate: string | null;
            consents: components["schemas"]["ConsentRequest"][];
            /** @description Her centre; the last one while she has withdrawn. */
            districtCode: string;
            /** @description She can sign in, and confirms her sessions herself. */
            hasLogin: boolean;
            /** @description The id of the thing made or acted on. */
            id: string;
            /** @enum {string} */
            identityCheck: "format_ok";
            /** @description Registration, transfer, withdrawal, return or login was recorded more than 7 days after it happened. */
            late: boolean;
            leaves: components["schemas"]["LeaveSummary"][];
            legacySteps: components["schemas"]["LegacyStepSummary"][];
            licences: components["schemas"]["LicenceSummary"][];
            monthlyReports: components["schemas"]["MonthlyReportSummary"][];
            /** @description Only for her centre, an admin and herself; null for everyone else. */
            name: string | null;
            /** @description Only for her centre, an admin and herself; null for everyone else. */
            nik: string | null;
            /**
             * @description Only for her centre, an admin and herself; null for everyone else.
             * @example +6281234567890
             */
            phone: string | null;
            registeredAt: string;
            /** @enum {string} */
            registrationChannel: "officer" | "import" | "self";
            /**
             * @description Only for her centre, an admin and herself; null for everyone else.
             * @enum {string|null}
             */
            sex: "L" | "P" | null;
            /** @enum {string} */
            status: "enrolled" | "withdrawn";
            /** @description As registered. */
            subdistrictCode: string | null;
            /** @description The version it has now: send it as If-Match to act only on that. */
            version: number;
            withdrawalCategory: string | null;
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
        ReasonedRequest: {
            /**
             * @description When it happened: ISO 8601 with an offset or Z, or a day (then 00:00 in Jakarta). Now, if left out.
             * @example 2020-01-08T09:00:00+07:00
             */
            occurredAt?: string;
            /** @description Why; kept encrypted, in no fact. */
            reason: string;
        };
        ReceiveParticipantRequest: {
            /**
             * @description The centre that receives her.
             * @example 31.75.06
             */
            districtCode: string;
            /**
             * @description As she shows it to the receiving officer.
             * @example 3174015705900001
             */
            nik: string;
            /**
             * @description When it happened: ISO 8601 with an offset or Z, or a day (then 00:00 in Jakarta). Now, if left out.
             * @example 2020-01-08T09:00:00+07:00
             */
            occurredAt?: string;
            /** @description Why it is recorded more than 30 days late (officers and admins only). */
            reason?: string;
        };
        RecordLicenceRequest: {
            /** @example 2020-02-03 */
            issuedOn: string;
            /** @enum {string} */
            kind: "NIB";
            /**
             * @description 13 digits; one number is of one business.
             * @example 9120001234567
             */
            number: string;
            /**
             * @description When it happened: ISO 8601 with an offset or Z, or a day (then 00:00 in Jakarta). Now, if left out.
             * @example 2020-01-08T09:00:00+07:00
             */
            occurredAt?: string;
            /** @description Why it is recorded more than 30 days late (officers and admins only). */
            reason?: string;
            /**
             * @description Its last valid day; left out when it does not expire.
             * @example 2022-02-02
             */
            validUntil?: string;
        };
        RegisterParticipantRequest: {
            /** @example 1990-05-17 */
            birthDate: string;
            consent: components["schemas"]["ConsentRequest"];
            /**
             * @description The centre, by the Kemendagri code of its kecamatan.
             * @example 31.74.01
             */
            districtCode: string;
            /**
             * @description The whole name; a single word is one.
             * @example Siti Aminah
             */
            name: string;
            /**
             * @description 16 digits; checked in form.
             * @example 3174015705900001
             */
            nik: string;
            /**
             * @description When it happened: ISO 8601 with an offset or Z, or a day (then 00:00 in Jakarta). Now, if left out.
             * @example 2020-01-08T09:00:00+07:00
             */
            occurredAt?: string;
            /**
             * @description An Indonesian mobile number, however it is written.
             * @example 0812-3456-7890
             */
            phone: string;
            /** @description Why it is recorded more than 30 days late (officers and admins only). */
            reason?: string;
            /**
             * @description L laki-laki, P perempuan.
             * @enum {string}
             */
            sex: "L" | "P";
            /**
             * @description The kelurahan; it must lie in the kecamatan.
             * @example 31.74.01.1001
             */
            subdistrictCode?: string;
        };
        RegisteredResponse: {
            /** @description The id of the thing made or acted on. */
            id: string;
            /** @description The version it has now: send it as If-Match to act only on that. */
            version: number;
            /** @description What of the NIK a person should look at; it never refuses. */
            warnings: ("BIRTH_DATE_DIFFERS" | "SEX_DIFFERS" | "UNKNOWN_NIK_DISTRICT" | "UNDER_17")[];
        };
        SessionConfirmationRequest: {
            /**
             * @description The six digits of the message.
             * @example 012345
             */
            code: string;
            /**
             * @description When it happened: ISO 8601 with an offset or Z, or a day (then 00:00 in Jakarta). Now, if left out.
             * @example 2020-01-08T09:00:00+07:00
             */
            occurredAt?: string;
            /** @description Why it is recorded more than 30 days late (officers and admins only). */
            reason?: string;
            /**
             * Format: uuid
             * @description As in the message.
             */
            sessionId: string;
        };
        SessionConfirmationResponse: {
            /**
             * @description The day it was held, in Jakarta.
             * @example 2020-01-21
             */
            day: string;
            /** @description The session. */
            id: string;
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
        TransferParticipantRequest: {
            /**
             * @description When it happened: ISO 8601 with an offset or Z, or a day (then 00:00 in Jakarta). Now, if left out.
             * @example 2020-01-08T09:00:00+07:00
             */
            occurredAt?: string;
            /** @description Why it is recorded more than 30 days late (officers and admins only). */
            reason?: string;
            /**
             * @description The centre she joins.
             * @example 31.75.06
             */
            toDistrictCode: string;
        };
        WithdrawParticipantRequest: {
            /** @enum {string} */
            category: "moved" | "work" | "health" | "lost_interest" | "deceased" | "other";
            /**
             * @description When it happened: ISO 8601 with an offset or Z, or a day (then 00:00 in Jakarta). Now, if left out.
             * @example 2020-01-08T09:00:00+07:00
             */
            occurredAt?: string;
            /** @description Why it is recorded more than 30 days late (officers and admins only). */
            reason?: string;
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
    Centres_open: {
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
                "application/json": components["schemas"]["OpenCentreRequest"];
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
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    Centres_openAll: {
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
                    "application/json": components["schemas"]["CentresOpenedResponse"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    Centres_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["CentreResponse"];
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
    Imports_importParticipants: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReportResponse"];
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
    Imports_importSteps: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReportResponse"];
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
    Participants_register: {
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
                "application/json": components["schemas"]["RegisterParticipantRequest"];
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
                    "application/json": components["schemas"]["RegisteredResponse"];
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
    ParticipantNames_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ParticipantNamesRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParticipantNamesResponse"];
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
    Participants_read: {
        parameters: {
            query?: never;
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
                    "application/json": components["schemas"]["ParticipantResponse"];
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
    Leaves_declare: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the command, 1 to 200 printable ASCII characters: the same key again answers as the first time. */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) the command was made for, in double quotes. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclareLeaveRequest"];
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
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    Leaves_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                leaveId: string;
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
                    "application/json": components["schemas"]["LeaveResponse"];
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
    Leaves_end: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the command, 1 to 200 printable ASCII characters: the same key again answers as the first time. */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) the command was made for, in double quotes. */
                "If-Match"?: string;
            };
            path: {
                id: string;
                leaveId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndLeaveRequest"];
            };
        };
        responses: {
            /** @description `id` is the leave. */
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
    Business_recordLicence: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the command, 1 to 200 printable ASCII characters: the same key again answers as the first time. */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) the command was made for, in double quotes. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordLicenceRequest"];
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
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    Business_readLicence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                licenceId: string;
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
                    "application/json": components["schemas"]["LicenceResponse"];
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
    Business_lapseLicence: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the command, 1 to 200 printable ASCII characters: the same key again answers as the first time. */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) the command was made for, in double quotes. */
                "If-Match"?: string;
            };
            path: {
                id: string;
                licenceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LapseLicenceRequest"];
            };
        };
        responses: {
            /** @description `id` is the licence. */
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
    Participants_linkLogin: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the command, 1 to 200 printable ASCII characters: the same key again answers as the first time. */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) the command was made for, in double quotes. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkLoginRequest"];
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
    Business_fileReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the command, 1 to 200 printable ASCII characters: the same key again answers as the first time. */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) the command was made for, in double quotes. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FileMonthlyReportRequest"];
            };
        };
        responses: {
            /** @description `id` is the month. */
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
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    Business_readReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                month: string;
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
                    "application/json": components["schemas"]["MonthlyReportResponse"];
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
    Business_correctReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the command, 1 to 200 printable ASCII characters: the same key again answers as the first time. */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) the command was made for, in double quotes. */
                "If-Match"?: string;
            };
            path: {
                id: string;
                month: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MonthlyBookRequest"];
            };
        };
        responses: {
            /** @description `id` is the month. */
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
    Business_verifyReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the command, 1 to 200 printable ASCII characters: the same key again answers as the first time. */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) the command was made for, in double quotes. */
                "If-Match"?: string;
            };
            path: {
                id: string;
                month: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OccurrenceRequest"];
            };
        };
        responses: {
            /** @description `id` is the month. */
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
    Business_withdrawReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the command, 1 to 200 printable ASCII characters: the same key again answers as the first time. */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) the command was made for, in double quotes. */
                "If-Match"?: string;
            };
            path: {
                id: string;
                month: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonedRequest"];
            };
        };
        responses: {
            /** @description `id` is the month. */
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
    Participants_comeBack: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the command, 1 to 200 printable ASCII characters: the same key again answers as the first time. */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) the command was made for, in double quotes. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OccurrenceRequest"];
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
    Participants_transfer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the command, 1 to 200 printable ASCII characters: the same key again answers as the first time. */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) the command was made for, in double quotes. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferParticipantRequest"];
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
    Participants_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the command, 1 to 200 printable ASCII characters: the same key again answers as the first time. */
                "Idempotency-Key"?: string;
                /** @description The version (ETag) the command was made for, in double quotes. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawParticipantRequest"];
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
    Participants_receive: {
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
                "application/json": components["schemas"]["ReceiveParticipantRequest"];
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
    SessionConfirmations_confirm: {
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
                "application/json": components["schemas"]["SessionConfirmationRequest"];
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
                    "application/json": components["schemas"]["SessionConfirmationResponse"];
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
}
