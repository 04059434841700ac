import { IsNotEmpty, IsUrl } from 'class-validator';
import { Env, IsKey, ProcessConfig, Secret } from '@okoce/platform/web';

const HTTP_URL = { protocols: ['http', 'https'], require_tld: false, require_protocol: true };

/** What the web app is told. It has no database: it knows the services by their HTTP addresses only. */
export class DashboardConfig extends ProcessConfig {
  /** How people reach the web app; the issuer sends them back to `/sign-in/callback` under it. */
  @Env('PUBLIC_URL')
  @IsUrl(HTTP_URL)
  publicUrl!: string;

  @Env('OIDC_ISSUER')
  @IsUrl(HTTP_URL)
  issuer!: string;

  @Env('OIDC_CLIENT_ID')
  @IsNotEmpty()
  clientId = 'okoce-dashboard';

  /** 32 bytes in base64: encrypts the session cookie. */
  @Env('SESSION_KEY')
  @IsKey()
  sessionKey!: Secret;

  @Env('REPORTING_URL')
  @IsUrl(HTTP_URL)
  reportingUrl!: string;

  @Env('ENROLMENT_URL')
  @IsUrl(HTTP_URL)
  enrolmentUrl!: string;

  @Env('MENTORING_URL')
  @IsUrl(HTTP_URL)
  mentoringUrl!: string;

  @Env('TRAINING_EVENTS_URL')
  @IsUrl(HTTP_URL)
  trainingEventsUrl!: string;
}
