import { ServiceClient } from '../client/service-client';
import { Tokens } from '../client/tokens';
import { CannotRun, toolsConfig } from '../config';
import type { AddVerb } from './verb';

const services = ['enrolment', 'mentoring', 'training-events', 'reporting'] as const;

export const addFact: AddVerb = (program) => {
  program
    .command('fact <service> <streamId> <version>')
    .description('satu fakta tercatat dari layanan yang memilikinya, JSON (a recorded fact from the service it is of)')
    .action(async (service: string, streamId: string, version: string) => {
      const owner = services.find((known) => known === service);
      if (!owner) throw new CannotRun(`Layanan adalah ${services.join(', ')}, bukan "${service}". (Not a service with facts.)`);
      if (!/^[\w.-]{1,100}$/.test(streamId) || !/^[1-9]\d{0,8}$/.test(version))
        throw new CannotRun('Sebutkan aliran dan versinya, seperti di "okoce explain". (Give stream and version.)');
      const config = toolsConfig();
      const token = new Tokens(config).for({ roles: ['admin'] });
      const fact = await new ServiceClient(config.urls[owner]).call({ method: 'GET', path: `/facts/${streamId}/${version}`, token });
      process.stdout.write(`${JSON.stringify(fact)}\n`);
    });
};
