import { startDevelopmentIssuer } from '@okoce/platform';

/** The development issuer as a process of its own. */
async function main({ PORT, OIDC_ISSUER, OIDC_AUDIENCE, ISSUER_DATA_FOLDER }: NodeJS.ProcessEnv): Promise<void> {
  const running = await startDevelopmentIssuer({
    port: Number(PORT),
    ...(OIDC_ISSUER ? { issuer: OIDC_ISSUER } : {}),
    ...(OIDC_AUDIENCE ? { audience: OIDC_AUDIENCE } : {}),
    ...(ISSUER_DATA_FOLDER ? { dataFolder: ISSUER_DATA_FOLDER } : {}),
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void running.close().then(() => process.exit(0)));
}

main(process.env).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
