import type { Sentence } from '@okoce/domain';

/** What is wrong in a document, and where: a JSON pointer (RFC 6901). */
export interface Fault {
  readonly place: string;
  readonly sentence: Sentence;
}

/** A value in a document that is being read. What is wrong is noted, and something harmless read instead, so that all faults come at once. */
export class DocumentPlace {
  private constructor(
    private readonly value: unknown,
    readonly place: string,
    private readonly faults: Fault[],
  ) {}

  static root(document: unknown, faults: Fault[]): DocumentPlace {
    return new DocumentPlace(document, '', faults);
  }

  at(key: string | number): DocumentPlace {
    const value = isObject(this.value) || Array.isArray(this.value) ? (this.value as Record<string | number, unknown>)[key] : undefined;
    return new DocumentPlace(value, `${this.place}/${key}`, this.faults);
  }

  has(key: string): boolean {
    return isObject(this.value) && Object.hasOwn(this.value, key);
  }

  /** Notes names that are missing, and names it does not know. */
  fields(names: readonly string[], optional: readonly string[] = []): void {
    if (!isObject(this.value)) return this.refuse({ id: 'Harus berupa objek.', en: 'It has to be an object.' });
    for (const name of names) if (!this.has(name)) this.at(name).refuse({ id: 'Tidak ada.', en: 'It is missing.' });
    for (const name of Object.keys(this.value)) {
      if (!names.includes(name) && !optional.includes(name))
        this.at(name).refuse({ id: 'Nama ini tidak dikenal.', en: 'An unknown name.' });
    }
  }

  /** Of a longer list the rest is not looked at. */
  list(most = Infinity): readonly DocumentPlace[] {
    if (!Array.isArray(this.value)) {
      this.refuse({ id: 'Harus berupa daftar.', en: 'It has to be a list.' });
      return [];
    }
    if (this.value.length > most) this.refuse({ id: `Paling banyak ${most}.`, en: `It may have ${most} at most.` });
    return this.value.slice(0, most).map((_, index) => this.at(index));
  }

  text(): string {
    if (typeof this.value === 'string' && this.value !== '') return this.value;
    this.refuse({ id: 'Harus berupa teks.', en: 'It has to be a text.' });
    return '';
  }

  flag(): boolean {
    if (typeof this.value !== 'boolean') this.refuse({ id: 'Harus true atau false.', en: 'It has to be true or false.' });
    return this.value === true;
  }

  integer(least: number, largest: number): number {
    if (Number.isSafeInteger(this.value) && Number(this.value) >= least && Number(this.value) <= largest) return Number(this.value);
    const range = `${least}..${largest}`;
    this.refuse({ id: `Harus bilangan bulat ${range}.`, en: `It has to be an integer within ${range}.` });
    return least;
  }

  oneOf<Name extends string>(names: readonly [Name, ...Name[]]): Name {
    const known = names.find((name) => name === this.value);
    const list = names.join(', ');
    if (known === undefined) this.refuse({ id: `Harus salah satu dari ${list}.`, en: `It has to be one of ${list}.` });
    return known ?? names[0];
  }

  /** What the given function makes of a text, else a fault. */
  parsed<Value>(parse: (text: string) => Value | undefined, otherwise: Sentence, instead: Value): Value {
    const value = typeof this.value === 'string' ? parse(this.value) : undefined;
    if (value === undefined) this.refuse(otherwise);
    return value ?? instead;
  }

  isObject(): boolean {
    return isObject(this.value);
  }

  refuse(sentence: Sentence): void {
    this.faults.push({ place: this.place, sentence });
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
