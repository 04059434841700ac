import 'reflect-metadata';
import { validateSync, type ValidationError } from 'class-validator';
import { Secret } from './secret';

export type Environment = Readonly<Record<string, string | undefined>>;

interface EnvironmentField {
  readonly variable: string;
  readonly type: unknown;
  readonly parse?: (text: string) => unknown;
}

const FIELDS = Symbol('okoce:environment-fields');

/** Everything that is wrong with the settings of a process, one sentence a line. */
export class ConfigurationError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The settings are wrong:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigurationError';
  }
}

/** Reads a field of a config class from a variable; a number, boolean or Secret field is converted, others need a `parse`. An empty variable counts as unset. */
export function Env(variable: string, parse?: (text: string) => unknown): PropertyDecorator {
  return (target, property) => {
    const type: unknown = Reflect.getMetadata('design:type', target, property);
    const field = { variable, type, ...(parse ? { parse } : {}) };
    const inherited: ReadonlyMap<string, EnvironmentField> = Reflect.getMetadata(FIELDS, target) ?? new Map();
    const fields = new Map(inherited).set(String(property), field);
    Reflect.defineMetadata(FIELDS, fields, target);
  };
}

/** For `@Env`: a comma-separated list. */
export function list(text: string): readonly string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** Reads and checks the settings of a process; throws a ConfigurationError that lists all that is wrong. */
export function loadConfig<Config extends object>(Class: new () => Config, environment: Environment = process.env): Config {
  const config = readConfig(Class, environment);
  const fields = fieldsOf(Class);
  const errors = validateSync(config, { forbidUnknownValues: false });
  const problems = errors.map((error) => describe(error, fields.get(error.property)?.variable ?? error.property));
  if (problems.length > 0) throw new ConfigurationError(problems.sort());
  return config;
}

/** The settings as far as they are there, unchecked: enough for what needs no running service, such as the OpenAPI document. */
export function readConfig<Config extends object>(Class: new () => Config, environment: Environment): Config {
  const config = new Class();
  for (const [property, { variable, type, parse }] of fieldsOf(Class)) {
    const text = environment[variable]?.trim();
    if (text) Reflect.set(config, property, (parse ?? parserFor(typeOfDefault(config, property) ?? type))(text));
  }
  return config;
}

function fieldsOf(Class: new () => object): ReadonlyMap<string, EnvironmentField> {
  return Reflect.getMetadata(FIELDS, Class.prototype) ?? new Map();
}

/** `count = 5` says its type by its default alone. */
function typeOfDefault(config: object, property: string): unknown {
  const value: unknown = Reflect.get(config, property);
  return typeof value === 'number' || typeof value === 'boolean' ? value.constructor : undefined;
}

function parserFor(type: unknown): (text: string) => unknown {
  if (type === Number) return Number;
  if (type === Secret) return (text) => new Secret(text);
  if (type === Boolean) return (text) => ({ true: true, false: false })[text] ?? text;
  return (text) => text;
}

/** Never says the value: it may be a secret in the wrong place. */
function describe(error: ValidationError, variable: string): string {
  const own = `${error.property} `;
  const rules = Object.values(error.constraints ?? {}).map((text) => (text.startsWith(own) ? text.slice(own.length) : text));
  const missing = error.value === undefined || error.value === '';
  return `${variable} ${missing ? 'is not set: it ' : ''}${rules.join(', ')}`;
}
