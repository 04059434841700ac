import { Option } from 'commander';
import { Tokens, type Claims } from '../client/tokens';
import { toolsConfig } from '../config';
import type { AddVerb } from './verb';

interface Options {
  readonly role: Claims['roles'];
  readonly centre?: readonly string[];
  readonly participant?: string;
  readonly mentor?: string;
  readonly channel?: 'live' | 'import' | 'sample';
  readonly sub?: string;
}

const roles: Claims['roles'] = ['admin', 'officer', 'mobiliser', 'mentor', 'participant', 'director', 'agency', 'auditor'];

export const addToken: AddVerb = (program) => {
  program
    .command('token')
    .description('cetak token penerbit lokal (prints a token of the development issuer)')
    .addOption(new Option('--role <role...>', 'peran').choices(roles).makeOptionMandatory())
    .option('--centre <code...>', 'kecamatan petugas, 31.74.01')
    .option('--participant <id>', 'peserta yang masuk')
    .option('--mentor <id>', 'pendamping yang masuk')
    .option('--sub <id>', 'siapa yang masuk')
    .addOption(new Option('--channel <channel>', 'saluran').choices(['live', 'import', 'sample']))
    .action(async ({ role, centre, participant, mentor, channel, sub }: Options) => {
      const claims: Claims = {
        roles: role,
        ...(centre ? { centres: centre } : {}),
        ...(participant ? { participantId: participant } : {}),
        ...(mentor ? { mentorId: mentor } : {}),
        ...(channel ? { channel } : {}),
        ...(sub ? { sub } : {}),
      };
      const token = await new Tokens({ ...toolsConfig(), token: undefined }).for(claims)();
      process.stdout.write(`${token}\n`);
    });
};
