import { personas } from './personas';

const STYLE = `
  :root { color-scheme: light dark; font: 17px/1.5 system-ui, sans-serif; }
  body { margin: 0 auto; max-width: 30rem; padding: 1.5rem 1rem 3rem; }
  h1 { font-size: 1.4rem; line-height: 1.25; margin: 0 0 .5rem; }
  .notice { border-left: .3rem solid #b45309; padding-left: .75rem; }
  form { margin: .75rem 0; }
  button { background: #065f46; border: 0; border-radius: .5rem; color: #fff; cursor: pointer; font: inherit; padding: .7rem 1rem; text-align: left; width: 100%; }
  button:focus-visible, input:focus-visible { outline: .2rem solid #f59e0b; outline-offset: .15rem; }
  label { display: block; font-weight: 600; margin-bottom: .25rem; }
  input { border: 1px solid #6b7280; border-radius: .5rem; box-sizing: border-box; font: inherit; margin-bottom: .5rem; padding: .6rem; width: 100%; }
  .en { opacity: .8; font-size: .9em; font-weight: 400; }
  fieldset { border: 1px solid #9ca3af; border-radius: .5rem; margin: 1.5rem 0 0; }
`;

/** The sign-in page: one button a person, no script; `carried` are the fields of the request that come back with the choice. */
export function personaPage(carried: ReadonlyMap<string, string>, problem?: string): string {
  const hidden = [...carried].map(([name, value]) => `<input type="hidden" name="${escape(name)}" value="${escape(value)}">`).join('');
  const seeded = personas.map(
    ({ key, title, titleEn }) =>
      `<form method="post" action="/authorize">${hidden}<button name="persona" value="${key}">${title} <span class="en" lang="en">${titleEn}</span></button></form>`,
  );
  return document(`<h1>Masuk ke OK OCE <span class="en" lang="en">Sign in</span></h1>
<p class="notice">Khusus komputer pengembang: tanpa kata sandi, tanpa data orang sungguhan. <span class="en" lang="en">For development only: no passwords, no real people.</span></p>
${problem ? `<p role="alert" class="notice">${escape(problem)}</p>` : ''}
${seeded.join('\n')}
${byId('peserta', 'Peserta', 'Participant', hidden)}
${byId('pendamping', 'Pendamping', 'Mentor', hidden)}`);
}

export function problemPage(text: string): string {
  return document(
    `<h1>Tidak dapat masuk <span class="en" lang="en">Cannot sign in</span></h1><p role="alert" class="notice">${escape(text)}</p>`,
  );
}

function byId(persona: string, title: string, titleEn: string, hidden: string): string {
  return `<form method="post" action="/authorize"><fieldset><legend>${title} <span class="en" lang="en">${titleEn}</span></legend>${hidden}
<label for="${persona}-id">Nomor ID ${title.toLowerCase()} <span class="en" lang="en">${titleEn} ID</span></label>
<input id="${persona}-id" name="id" required autocomplete="off" pattern="[0-9a-fA-F\\-]{36}" placeholder="00000000-0000-0000-0000-000000000000">
<button name="persona" value="${persona}">Masuk sebagai ${title.toLowerCase()}</button></fieldset></form>`;
}

function document(body: string): string {
  return `<!doctype html><html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Masuk - OK OCE</title><style>${STYLE}</style></head><body><main>${body}</main></body></html>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');
}
