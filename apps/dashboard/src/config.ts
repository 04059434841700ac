import { IsInt, IsNotEmpty, IsUrl, IsIn, Max, Min } from 'class-validator';
import { Env, IsKey, Secret } from '@okoce/platform/web';

const HTTP_URL = { protocols: ['http', 'https'], require_tld: false, require_protocol: true };

/** What the web app is told. It has no database: it knows the services by their HTTP addresses only. */
export class DashboardConfig {
  @Env('OKOCE_MODE')
  @IsIn(['local', 'production'], { message: 'mode must be local or production' })
  mode!: 'local' | 'production';

  @Env('PORT')
  @IsInt()
  @Min(0)
  @Max(65_535)
  port!: number;

  @Env('BIND_HOST')
  @IsNotEmpty()
  bindHost = '127.0.0.1';

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
}
