import { ServiceClient } from '../client/service-client';
import { Tokens } from '../client/tokens';
import { toolsConfig } from '../config';
import type { AddVerb } from './verb';

export const addCentres: AddVerb = (program) => {
  program
    .command('centres')
    .description('pusat kecamatan (the centres)')
    .command('open')
    .description('buka 44 pusat kecamatan; yang sudah buka tetap (opens the 44 centres; quiet when open)')
    .action(async () => {
      const config = toolsConfig();
      const token = new Tokens(config).for({ roles: ['admin'] });
      await new ServiceClient(config.urls.enrolment).call({ path: '/centres/opening', body: {}, token });
      process.stdout.write('44 pusat kecamatan terbuka sejak 2017-12-14.\n');
    });
};
