import { Env, Secret, VaultConfig } from '@okoce/platform';
import { IsInstance, IsNotEmpty, IsUrl, ValidateBy, ValidateIf } from 'class-validator';
import type { ValidationArguments } from 'class-validator';

const HTTP_URL = { protocols: ['http', 'https'], require_tld: false, require_protocol: true };
/** A server has a gateway whatever it was told, so that the list of what is wrong is whole. */
const through = (sender: EnrolmentConfig['messageSender']) =>
  ValidateIf(({ mode, messageSender }: EnrolmentConfig) => (mode === 'local' ? messageSender : 'http') === sender);

export class EnrolmentConfig extends VaultConfig {
  /** A batch of 5,000 rows of a register is about 1 MB. */
  override bodyLimit = 8 * 1_024 * 1_024;

  /** What carries one-time codes to phones. */
  @Env('MESSAGE_SENDER')
  @IsMessageSender()
  messageSender!: 'http' | 'folder';

  /** Where `folder` writes a file for each message. */
  @Env('MESSAGE_FOLDER')
  @through('folder')
  @IsNotEmpty()
  messageFolder!: string;

  /** Where `http` posts each message. */
  @Env('SMS_GATEWAY_URL')
  @through('http')
  @IsUrl(HTTP_URL)
  smsGatewayUrl!: string;

  @Env('SMS_GATEWAY_TOKEN')
  @through('http')
  @IsInstance(Secret, { message: '$property must be the bearer token of the gateway' })
  smsGatewayToken!: Secret;

  /** The dashboard's page on which a participant enters her code: `https://dashboard.example/konfirmasi`. */
  @Env('CONFIRMATION_PAGE_URL')
  @IsUrl(HTTP_URL)
  confirmationPageUrl!: string;
}

/** A folder on a server reaches no phone: production has a gateway. */
function IsMessageSender(): PropertyDecorator {
  const allowed = (told: ValidationArguments | undefined): readonly unknown[] =>
    (told?.object as EnrolmentConfig | undefined)?.mode === 'local' ? ['http', 'folder'] : ['http'];
  return ValidateBy({
    name: 'isMessageSender',
    validator: {
      validate: (value, told) => allowed(told).includes(value),
      defaultMessage: (told) => `must be ${allowed(told).join(' or ')}`,
    },
  });
}
