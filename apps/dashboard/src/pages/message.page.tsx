import { Layout, type Frame } from './layout';

/** A page of a few words: an error, or the way in. */
export function MessagePage({ frame, text, link }: { frame: Frame; text: string; link: { href: string; label: string } }) {
  return (
    <Layout frame={frame}>
      <section class="card">
        <h1>{frame.title}</h1>
        <p class="lead">{text}</p>
        <p>
          <a class="button" href={link.href}>
            {link.label}
          </a>
        </p>
      </section>
    </Layout>
  );
}
