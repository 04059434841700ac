// Generated from apps/enrolment/openapi.json by `npm run generate`; do not edit.
export interface paths {
    readonly "/centres": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Opens the centre of a kecamatan. */
        readonly post: operations["Centres_open"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/centres/opening": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Opens every centre that is not open yet, on the day of the launch (2017-12-14). */
        readonly post: operations["Centres_openAll"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/centres/{districtCode}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A centre. */
        readonly get: operations["Centres_read"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/imports/participants": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Columns: register_no, registered_on, name, nik, sex, birth_date, phone, kecamatan, kelurahan, consent_on. */
        readonly post: operations["Imports_importParticipants"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/imports/steps": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Columns: register_no, step, achieved_on, reference. */
        readonly post: operations["Imports_importSteps"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/participants": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Registers a person who consents; a NIK that is registered already is refused and points to return. */
        readonly post: operations["Participants_register"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/participants/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A participant; personal data only for her centre, an admin and herself, and every such read is recorded. */
        readonly get: operations["Participants_read"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/participants/{id}/licences": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Records a licence (NIB); its number is kept in the vault alone. */
        readonly post: operations["Business_recordLicence"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/participants/{id}/licences/{licenceId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A licence. */
        readonly get: operations["Business_readLicence"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/participants/{id}/monthly-reports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Files the book of a month, by the participant or by staff for her; rupiah are kept in the vault alone. */
        readonly post: operations["Business_fileReport"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/participants/{id}/monthly-reports/{month}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The report of a month. */
        readonly get: operations["Business_readReport"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/participants/{id}/monthly-reports/{month}/verification": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Verifies a report; never by the one who filed it. */
        readonly post: operations["Business_verifyReport"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/participants/{id}/return": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Records that a participant came back to the centre she had left. */
        readonly post: operations["Participants_comeBack"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/participants/{id}/transfer": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Transfers an enrolled participant; the centre she leaves does it. */
        readonly post: operations["Participants_transfer"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/participants/{id}/withdrawal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Records that a participant has left the programme. */
        readonly post: operations["Participants_withdraw"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/returns": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Return and, if need be, transfer in one act: by NIK, by the officer who receives the person. */
        readonly post: operations["Participants_receive"];
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
        readonly CentreResponse: {
            /** @example 31.74.01 */
            readonly districtCode: string;
            /** @example 31.74.01 */
            readonly id: string;
            /** @example Tebet */
            readonly name: string;
            /** @example 2017-12-14 */
            readonly openedOn: string;
            readonly version: number;
        };
        readonly CentresOpenedResponse: {
            /** @description Open now. */
            readonly open: number;
            /** @description Opened by this call. */
            readonly opened: number;
        };
        readonly CommandOutcome: {
            /** @description The id of the thing made or acted on. */
            readonly id: string;
            /** @description The version it has now: send it as If-Match to act only on that. */
            readonly version: number;
        };
        readonly ConsentRequest: {
            /**
             * @description Through whom or what she agreed.
             * @example officer
             */
            readonly channel: string;
            /** @example 2020-01-08 */
            readonly grantedOn: string;
            /**
             * @description Registration needs `programme`.
             * @example programme
             */
            readonly purpose: string;
            /**
             * @description The version of the text she agreed to.
             * @example 2020-1
             */
            readonly textVersion: string;
        };
        readonly FileMonthlyReportRequest: {
            /**
             * @description Whole rupiah at the end of the month; a debt is negative.
             * @example 1250000
             */
            readonly cashRupiah: number;
            /**
             * @description Whole rupiah.
             * @example 3000000
             */
            readonly costRupiah: number;
            /** @example 2020-01 */
            readonly month: string;
            /**
             * @description When it happened: ISO 8601 with an offset or Z, or a day (then 00:00 in Jakarta). Now, if left out.
             * @example 2020-01-08T09:00:00+07:00
             */
            readonly occurredAt?: string;
            /** @description Why it is recorded more than 30 days late (officers and admins only). */
            readonly reason?: string;
            /**
             * @description The day it reached the centre, at most 7 days back and by staff only; the day of occurredAt if left out.
             * @example 2020-02-05
             */
            readonly receivedOn?: string;
            /**
             * @description Whole rupiah.
             * @example 4500000
             */
            readonly salesRupiah: number;
            /**
             * @description People who work in the business, she included.
             * @example 2
             */
            readonly workers: number;
        };
        readonly ImportFindingResponse: {
            /** @description Why a row was rejected: the first code that applies. */
            readonly code?: string;
            readonly line: number;
            /** @description In Bahasa Indonesia. */
            readonly message?: string;
            /** @enum {string} */
            readonly outcome: "accepted" | "unchanged" | "rejected";
            readonly warnings?: readonly components["schemas"]["ImportWarningResponse"][];
        };
        readonly ImportReportResponse: {
            readonly accepted: number;
            /** @description The rejected and the warned, in the order of the file. */
            readonly findings: readonly components["schemas"]["ImportFindingResponse"][];
            readonly rejected: number;
            /** @description In already, with the same content. */
            readonly unchanged: number;
        };
        readonly ImportRequest: {
            /** @description In the order of the file: of rows that contend the first wins. */
            readonly rows: readonly components["schemas"]["ImportRowRequest"][];
        };
        readonly ImportRowRequest: {
            /**
             * @description The line of the file where the record starts; the header is line 1.
             * @example 2
             */
            readonly line: number;
            /** @description The raw columns, in the order of the header. */
            readonly values: readonly string[];
        };
        readonly ImportWarningResponse: {
            /** @enum {string} */
            readonly code: "BIRTH_DATE_DIFFERS" | "SEX_DIFFERS" | "UNKNOWN_NIK_DISTRICT" | "UNDER_17";
            /** @description In Bahasa Indonesia. */
            readonly message: string;
        };
        readonly LegacyStepSummary: {
            readonly achievedOn: string;
            /** @example P2 */
            readonly step: string;
        };
        readonly LicenceResponse: {
            /** @description The id of the thing made or acted on. */
            readonly id: string;
            readonly issuedOn: string;
            /** @enum {string} */
            readonly kind: "NIB";
            /** @description Only for her centre, an admin and herself; null for everyone else. */
            readonly number: string | null;
            readonly validUntil: string | null;
            /** @description The version it has now: send it as If-Match to act only on that. */
            readonly version: number;
        };
        readonly LicenceSummary: {
            readonly id: string;
            readonly issuedOn: string;
            /** @enum {string} */
            readonly kind: "NIB";
            readonly validUntil: string | null;
        };
        readonly MonthlyReportResponse: {
            readonly cashRupiah: number | null;
            readonly costRupiah: number | null;
            readonly filedAt: string;
            /** @description The id of the thing made or acted on. */
            readonly id: string;
            /** @example 2020-01 */
            readonly month: string;
            readonly receivedOn: string;
            /** @description Rupiah: only for her centre, an admin and herself. */
            readonly salesRupiah: number | null;
            readonly verified: boolean;
            /** @description The version it has now: send it as If-Match to act only on that. */
            readonly version: number;
            readonly workers: number;
        };
        readonly MonthlyReportSummary: {
            /** @example 2020-01 */
            readonly month: string;
            readonly receivedOn: string;
            readonly verified: boolean;
            readonly workers: number;
        };
        readonly OccurrenceRequest: {
            /**
             * @description When it happened: ISO 8601 with an offset or Z, or a day (then 00:00 in Jakarta). Now, if left out.
             * @example 2020-01-08T09:00:00+07:00
             */
            readonly occurredAt?: string;
            /** @description Why it is recorded more than 30 days late (officers and admins only). */
            readonly reason?: string;
        };
        readonly OpenCentreRequest: {
            /**
             * @description The kecamatan, by its Kemendagri code.
             * @example 31.74.01
             */
            readonly districtCode: string;
            /**
             * @description When it happened: ISO 8601 with an offset or Z, or a day (then 00:00 in Jakarta). Now, if left out.
             * @example 2020-01-08T09:00:00+07:00
             */
            readonly occurredAt?: string;
            /**
             * @description The first day on which the centre takes registrations.
             * @example 2017-12-14
             */
            readonly openedOn: string;
            /** @description Why it is recorded more than 30 days late (officers and admins only). */
            readonly reason?: string;
        };
        readonly ParticipantResponse: {
            /** @description Only for her centre, an admin and herself; null for everyone else. */
            readonly birthDate: string | null;
            readonly consents: readonly components["schemas"]["ConsentRequest"][];
            /** @description Her centre; the last one while she has withdrawn. */
            readonly districtCode: string;
            /** @description The id of the thing made or acted on. */
            readonly id: string;
            /** @enum {string} */
            readonly identityCheck: "format_ok";
            readonly legacySteps: readonly components["schemas"]["LegacyStepSummary"][];
            readonly licences: readonly components["schemas"]["LicenceSummary"][];
            readonly monthlyReports: readonly components["schemas"]["MonthlyReportSummary"][];
            /** @description Only for her centre, an admin and herself; null for everyone else. */
            readonly name: string | null;
            /** @description Only for her centre, an admin and herself; null for everyone else. */
            readonly nik: string | null;
            /**
             * @description Only for her centre, an admin and herself; null for everyone else.
             * @example +6281234567890
             */
            readonly phone: string | null;
            readonly registeredAt: string;
            /** @enum {string} */
            readonly registrationChannel: "officer" | "import" | "self";
            /**
             * @description Only for her centre, an admin and herself; null for everyone else.
             * @enum {string|null}
             */
            readonly sex: "L" | "P" | null;
            /** @enum {string} */
            readonly status: "enrolled" | "withdrawn";
            /** @description As registered. */
            readonly subdistrictCode: string | null;
            /** @description The version it has now: send it as If-Match to act only on that. */
            readonly version: number;
            readonly withdrawalCategory: string | null;
        };
        readonly ReceiveParticipantRequest: {
            /**
             * @description The centre that receives her.
             * @example 31.75.06
             */
            readonly districtCode: string;
            /**
             * @description As she shows it to the receiving officer.
             * @example 3174015705900001
             */
            readonly nik: string;
            /**
             * @description When it happened: ISO 8601 with an offset or Z, or a day (then 00:00 in Jakarta). Now, if left out.
             * @example 2020-01-08T09:00:00+07:00
             */
            readonly occurredAt?: string;
            /** @description Why it is recorded more than 30 days late (officers and admins only). */
            readonly reason?: string;
        };
        readonly RecordLicenceRequest: {
            /** @example 2020-02-03 */
            readonly issuedOn: string;
            /** @enum {string} */
            readonly kind: "NIB";
            /**
             * @description 13 digits.
             * @example 9120001234567
             */
            readonly number: string;
            /**
             * @description When it happened: ISO 8601 with an offset or Z, or a day (then 00:00 in Jakarta). Now, if left out.
             * @example 2020-01-08T09:00:00+07:00
             */
            readonly occurredAt?: string;
            /** @description Why it is recorded more than 30 days late (officers and admins only). */
            readonly reason?: string;
        };
        readonly RegisterParticipantRequest: {
            /** @example 1990-05-17 */
            readonly birthDate: string;
            readonly consent: components["schemas"]["ConsentRequest"];
            /**
             * @description The centre, by the Kemendagri code of its kecamatan.
             * @example 31.74.01
             */
            readonly districtCode: string;
            /**
             * @description The whole name; a single word is one.
             * @example Siti Aminah
             */
            readonly name: string;
            /**
             * @description 16 digits; checked in form.
             * @example 3174015705900001
             */
            readonly nik: string;
            /**
             * @description When it happened: ISO 8601 with an offset or Z, or a day (then 00:00 in Jakarta). Now, if left out.
             * @example 2020-01-08T09:00:00+07:00
             */
            readonly occurredAt?: string;
            /**
             * @description An Indonesian mobile number, however it is written.
             * @example 0812-3456-7890
             */
            readonly phone: string;
            /** @description Why it is recorded more than 30 days late (officers and admins only). */
            readonly reason?: string;
            /**
             * @description L laki-laki, P perempuan.
             * @enum {string}
             */
            readonly sex: "L" | "P";
            /**
             * @description The kelurahan; it must lie in the kecamatan.
             * @example 31.74.01.1001
             */
            readonly subdistrictCode?: string;
        };
        readonly RegisteredResponse: {
            /** @description The id of the thing made or acted on. */
            readonly id: string;
            /** @description The version it has now: send it as If-Match to act only on that. */
            readonly version: number;
            /** @description What of the NIK a person should look at; it never refuses. */
            readonly warnings: readonly ("BIRTH_DATE_DIFFERS" | "SEX_DIFFERS" | "UNKNOWN_NIK_DISTRICT" | "UNDER_17")[];
        };
        readonly TransferParticipantRequest: {
            /**
             * @description When it happened: ISO 8601 with an offset or Z, or a day (then 00:00 in Jakarta). Now, if left out.
             * @example 2020-01-08T09:00:00+07:00
             */
            readonly occurredAt?: string;
            /** @description Why it is recorded more than 30 days late (officers and admins only). */
            readonly reason?: string;
            /**
             * @description The centre she joins.
             * @example 31.75.06
             */
            readonly toDistrictCode: string;
        };
        readonly WithdrawParticipantRequest: {
            /** @enum {string} */
            readonly category: "moved" | "work" | "health" | "lost_interest" | "deceased" | "other";
            /**
             * @description When it happened: ISO 8601 with an offset or Z, or a day (then 00:00 in Jakarta). Now, if left out.
             * @example 2020-01-08T09:00:00+07:00
             */
            readonly occurredAt?: string;
            /** @description Why it is recorded more than 30 days late (officers and admins only). */
            readonly reason?: string;
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
    readonly Centres_open: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Names the command: the same key again answers as the first time. */
                readonly "Idempotency-Key"?: string;
                /** @description The version (ETag) the command was made for. */
                readonly "If-Match"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OpenCentreRequest"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandOutcome"];
                };
            };
            /** @description Unknown, or outside the scope of the caller. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A rule refuses: `code` says which, `title` why (problem+json). */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has another version than If-Match says. */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The Idempotency-Key came with another request. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly Centres_openAll: {
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
                    readonly "application/json": components["schemas"]["CentresOpenedResponse"];
                };
            };
        };
    };
    readonly Centres_read: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
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
                    readonly "application/json": components["schemas"]["CentreResponse"];
                };
            };
        };
    };
    readonly Imports_importParticipants: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ImportRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ImportReportResponse"];
                };
            };
        };
    };
    readonly Imports_importSteps: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ImportRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ImportReportResponse"];
                };
            };
        };
    };
    readonly Participants_register: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Names the command: the same key again answers as the first time. */
                readonly "Idempotency-Key"?: string;
                /** @description The version (ETag) the command was made for. */
                readonly "If-Match"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RegisterParticipantRequest"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RegisteredResponse"];
                };
            };
            /** @description Unknown, or outside the scope of the caller. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A rule refuses: `code` says which, `title` why (problem+json). */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has another version than If-Match says. */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The Idempotency-Key came with another request. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly Participants_read: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
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
                    readonly "application/json": components["schemas"]["ParticipantResponse"];
                };
            };
        };
    };
    readonly Business_recordLicence: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Names the command: the same key again answers as the first time. */
                readonly "Idempotency-Key"?: string;
                /** @description The version (ETag) the command was made for. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RecordLicenceRequest"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandOutcome"];
                };
            };
            /** @description Unknown, or outside the scope of the caller. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A rule refuses: `code` says which, `title` why (problem+json). */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has another version than If-Match says. */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The Idempotency-Key came with another request. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly Business_readLicence: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly licenceId: string;
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
                    readonly "application/json": components["schemas"]["LicenceResponse"];
                };
            };
        };
    };
    readonly Business_fileReport: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Names the command: the same key again answers as the first time. */
                readonly "Idempotency-Key"?: string;
                /** @description The version (ETag) the command was made for. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["FileMonthlyReportRequest"];
            };
        };
        readonly responses: {
            /** @description `id` is the month. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandOutcome"];
                };
            };
            /** @description Unknown, or outside the scope of the caller. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A rule refuses: `code` says which, `title` why (problem+json). */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has another version than If-Match says. */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The Idempotency-Key came with another request. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly Business_readReport: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly month: string;
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
                    readonly "application/json": components["schemas"]["MonthlyReportResponse"];
                };
            };
        };
    };
    readonly Business_verifyReport: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Names the command: the same key again answers as the first time. */
                readonly "Idempotency-Key"?: string;
                /** @description The version (ETag) the command was made for. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly id: string;
                readonly month: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OccurrenceRequest"];
            };
        };
        readonly responses: {
            /** @description `id` is the month. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandOutcome"];
                };
            };
            /** @description Unknown, or outside the scope of the caller. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A rule refuses: `code` says which, `title` why (problem+json). */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has another version than If-Match says. */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The Idempotency-Key came with another request. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly Participants_comeBack: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Names the command: the same key again answers as the first time. */
                readonly "Idempotency-Key"?: string;
                /** @description The version (ETag) the command was made for. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OccurrenceRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandOutcome"];
                };
            };
            /** @description Unknown, or outside the scope of the caller. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A rule refuses: `code` says which, `title` why (problem+json). */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has another version than If-Match says. */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The Idempotency-Key came with another request. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly Participants_transfer: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Names the command: the same key again answers as the first time. */
                readonly "Idempotency-Key"?: string;
                /** @description The version (ETag) the command was made for. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["TransferParticipantRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandOutcome"];
                };
            };
            /** @description Unknown, or outside the scope of the caller. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A rule refuses: `code` says which, `title` why (problem+json). */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has another version than If-Match says. */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The Idempotency-Key came with another request. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly Participants_withdraw: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Names the command: the same key again answers as the first time. */
                readonly "Idempotency-Key"?: string;
                /** @description The version (ETag) the command was made for. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["WithdrawParticipantRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandOutcome"];
                };
            };
            /** @description Unknown, or outside the scope of the caller. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A rule refuses: `code` says which, `title` why (problem+json). */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has another version than If-Match says. */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The Idempotency-Key came with another request. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly Participants_receive: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Names the command: the same key again answers as the first time. */
                readonly "Idempotency-Key"?: string;
                /** @description The version (ETag) the command was made for. */
                readonly "If-Match"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReceiveParticipantRequest"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandOutcome"];
                };
            };
            /** @description Unknown, or outside the scope of the caller. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A rule refuses: `code` says which, `title` why (problem+json). */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has another version than If-Match says. */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The Idempotency-Key came with another request. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
