import { contractClasses, contractNameOf } from '../contract-classes';
import type { ContractClass } from '../contracts/contract';
import type { ContractSchema, FieldSchema } from '../schemas';
import { serviceNames, topics } from '../topics';
import type { ServiceName } from '../topics';
import { schemaOf } from './schema-of';

const introduction = `# Fact catalogue

Generated from the contract classes by \`npm run generate\`; do not edit. What each service tells the others and the agencies, as CloudEvents 1.0
on its topic. \`subject\` and the record's key are the stream's id; \`time\` is when a fact was recorded, \`occurredAt\` when it happened. A
contract that is out is for ever: a further optional field keeps its version, anything else makes a new one. No personal data, ever.`;

/** The catalogue as Markdown: every contract with its meaning, whom it names, and each field with definition, unit and form. */
export function renderFactCatalogue(): string {
  return [introduction, contents(), ...serviceNames.map(serviceSection)].join('\n\n') + '\n';
}

function contents(): string {
  const rows = serviceNames.map((service) => `| [${service}](#${service}) | \`${topics[service]}\` | ${contractsOf(service).length} |`);
  return ['| Service | Topic | Contracts |', '| --- | --- | --- |', ...rows].join('\n');
}

function serviceSection(service: ServiceName): string {
  return [`## ${service}`, ...contractsOf(service).map(contractSection)].join('\n\n');
}

function contractSection(contract: ContractClass): string {
  const schema = schemaOf(contract);
  const heading = contractNameOf(contract.type)?.name ?? contract.type;
  const example = `[example](../libs/event-contracts/examples/${contract.type}.json)`;
  return [
    `### ${heading}`,
    schema.description,
    `\`${contract.type}\` · ${subjectsLine(schema)} · ${example}`,
    ['| Field | Definition | Unit | Values or example |', '| --- | --- | --- | --- |', ...fieldRows(schema)].join('\n'),
  ].join('\n\n');
}

function subjectsLine({ properties }: ContractSchema): string {
  const named = [
    ...('participantId' in properties ? ['a participant'] : []),
    ...('mentorId' in properties ? ['a mentor'] : []),
    ...('holderId' in properties ? ['its holder'] : []),
  ];
  return named.length === 0 ? 'names nobody' : `names ${named.join(' and ')}`;
}

function fieldRows({ properties }: ContractSchema): string[] {
  return Object.entries(properties).map(
    ([name, field]) => `| \`${name}\` | ${field.description ?? ''} | ${field['x-unit'] ?? ''} | ${formOf(field)} |`,
  );
}

function formOf({ type, minimum, examples = [], ...field }: FieldSchema): string {
  const types = [type ?? []].flat();
  const values = field.enum?.filter((value) => value !== null) ?? examples;
  const form =
    values.length > 0 ? values.map((value) => `\`${value}\``) : [`${types[0]}${minimum === undefined ? '' : `, at least ${minimum}`}`];
  return [...form, ...(types.includes('null') ? ['null'] : [])].join(', ');
}

function contractsOf(service: ServiceName): readonly ContractClass[] {
  return contractClasses.filter(({ type }) => contractNameOf(type)?.service === service);
}
