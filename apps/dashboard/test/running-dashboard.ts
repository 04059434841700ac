import 'reflect-metadata';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Response as ExpressResponse } from 'express';
import { Secret } from '@okoce/platform/web';
import { Sessions, type Session } from '../src/auth/session';
import { DashboardConfig } from '../src/config';
import { DashboardModule } from '../src/dashboard.module';
import { readForms } from '../src/http/form-limit';

const sessionKey = new Secret(Buffer.alloc(32, 1).toString('base64'));
const NOBODY = 'http://127.0.0.1:1';

/** How the services answer over HTTP; one that is left out is not there. */
export interface Services {
  readonly reporting?: RequestListener;
  readonly enrolment?: RequestListener;
}

export interface RunningDashboard {
  readonly url: string;
  close(): Promise<void>;
}

/** The dashboard on a port of its own. */
export async function startDashboard({ reporting, enrolment }: Services): Promise<RunningDashboard> {
  const closing: (() => void)[] = [];
  const listening = async (answer: RequestListener | undefined): Promise<string> => {
    if (!answer) return NOBODY;
    const server = createServer(answer);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closing.push(() => server.close());
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  const config = Object.assign(new DashboardConfig(), {
    ...{ publicUrl: 'http://127.0.0.1', issuer: NOBODY, sessionKey },
    ...{ reportingUrl: await listening(reporting), enrolmentUrl: await listening(enrolment) },
  });
  const app = await NestFactory.create<NestExpressApplication>(DashboardModule.register(config), { logger: false });
  readForms(app);
  await app.listen(0, '127.0.0.1');
  return {
    url: await app.getUrl(),
    async close() {
      await app.close();
      closing.forEach((close) => close());
    },
  };
}

/** The cookie of somebody who is signed in. */
export async function cookieOf(session: Partial<Session>): Promise<string> {
  let sealed = '';
  const response: Pick<ExpressResponse, 'cookie' | 'clearCookie'> = {
    cookie: (_: string, value: string) => ((sealed = value), response as ExpressResponse),
    clearCookie: () => response as ExpressResponse,
  };
  const whole = { token: 'token', name: 'Siti', roles: [], centres: [], ...session };
  await new Sessions(sessionKey, false).open(response as ExpressResponse, whole, 600);
  return `okoce_session=${sealed}`;
}
