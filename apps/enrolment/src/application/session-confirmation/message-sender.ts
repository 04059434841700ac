import type { E164Phone } from '@okoce/domain';

export const MESSAGE_SENDER = Symbol('okoce:message-sender');

export interface Message {
  readonly to: E164Phone;
  readonly text: string;
  /** The same message again has the same reference: whoever carries it delivers it once. */
  readonly reference: string;
}

/** Carries short messages to phones. */
export interface MessageSender {
  /** Resolves when the message was taken over. @throws MessageDelayed or MessageRefused */
  send(message: Message): Promise<void>;
}

/** Not taken over this time: to be sent again later. Says nothing of the message. */
export class MessageDelayed extends Error {
  constructor(
    reason: string,
    /** How long the carrier asks to be left alone. */
    readonly retryAfterMs = 0,
  ) {
    super(reason);
    this.name = 'MessageDelayed';
  }
}

/** Never taken over, however often it is sent. Says nothing of the message. */
export class MessageRefused extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'MessageRefused';
  }
}
