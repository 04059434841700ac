import { ServiceClient } from '../client/service-client';
import type { Call } from '../client/service-client';
import { Tokens } from '../client/tokens';
import { toolsConfig } from '../config';

/** Asks reporting as a director of the programme does. @throws ServiceProblem, CannotRun as `ServiceClient.call` */
export function askReporting<T>(call: Omit<Call, 'token'>): Promise<T> {
  const config = toolsConfig();
  return new ServiceClient(config.urls.reporting).call<T>({ ...call, token: new Tokens(config).for({ roles: ['director'] }) });
}
