import { IsIn, IsInt, IsNotEmpty, IsOptional, IsUrl, Max, Min } from 'class-validator';
import { Env } from '../config/env';

export class DevelopmentIssuerConfig {
  @Env('OKOCE_MODE')
  @IsIn(['local'], { message: 'mode must be local: the development issuer gives everyone every role' })
  mode!: 'local';

  @Env('BIND_HOST')
  @IsIn(['127.0.0.1', 'localhost', '::1'], { message: 'host must be a loopback address' })
  host = '127.0.0.1';

  @Env('PORT')
  @IsInt()
  @Min(0)
  @Max(65_535)
  port!: number;

  /** The `iss` of its tokens; by default the URL it listens at. */
  @Env('OIDC_ISSUER')
  @IsOptional()
  @IsUrl({ protocols: ['http'], require_tld: false, require_protocol: true })
  issuer?: string;

  @Env('OIDC_AUDIENCE')
  @IsNotEmpty()
  audience = 'okoce';

  /** Where the signing key is kept; without it every start makes a new one. */
  @Env('DEVELOPMENT_ISSUER_DATA')
  @IsOptional()
  @IsNotEmpty()
  dataFolder?: string;
}
