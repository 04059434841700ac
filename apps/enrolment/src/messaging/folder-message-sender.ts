import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Message, MessageSender } from '../application/session-confirmation/message-sender';

/** For a machine without a gateway: each message is a file named by its reference, for its owner alone to read. */
export class FolderMessageSender implements MessageSender {
  constructor(private readonly folder: string) {}

  async send({ to, text, reference }: Message): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const unfinished = join(this.folder, `.${reference}.${randomUUID()}`);
    const content = `${JSON.stringify({ to, text, reference, sentAt: new Date().toISOString() }, null, 2)}\n`;
    await writeFile(unfinished, content, { mode: 0o600, flush: true });
    // Whoever looks sees a whole message or none; sent again, it takes the place of the same one.
    await rename(unfinished, join(this.folder, `${reference}.json`));
  }
}
