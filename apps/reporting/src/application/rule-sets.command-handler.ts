import { Injectable } from '@nestjs/common';
import { CommandHandler } from '@okoce/event-sourcing';
import type { CommandAnswer } from '@okoce/event-sourcing';
import { deliveryOf } from '@okoce/platform';
import type { CommandContext } from '@okoce/platform';
import type { ClientBase } from 'pg';
import type { RuleSet } from '../domain/assessment/rule-set';
import { RuleSetRefused, readRuleSet } from '../domain/assessment/rule-set-reader';
import { firstDocument, firstRuleSet } from '../domain/assessment/rule-sets';
import { refuse } from '../domain/refusals';
import { RULE_SETS, adoptionBeside } from '../domain/rule-sets/adoption';
import type { RuleSetAdopted } from '../domain/rule-sets/adoption';
import { lockClasses } from '../persistence/classes.table';
import { noteSuppliedFrom } from '../persistence/people-to-assess.table';
import { insertRuleSet } from '../persistence/rule-sets.table';
import { canonicalHash } from './entries-root';

const adoption = adoptionBeside({
  version: firstRuleSet.version,
  fromQuarter: firstRuleSet.from,
  documentHash: canonicalHash(firstDocument),
});

/** @throws RuleViolation that names each fault of the document with its place */
export function ruleSetOf(document: unknown): RuleSet {
  try {
    return readRuleSet(document);
  } catch (error) {
    if (!(error instanceof RuleSetRefused)) throw error;
    throw refuse('RULE_SET_REFUSED', { faults: error.faults.map(({ place, sentence }) => ({ place, ...sentence })) });
  }
}

/** Adopts rule sets: the fact and the document are one. */
@Injectable()
export class RuleSetCommandHandler {
  constructor(private readonly commands: CommandHandler) {}

  /** @throws RuleViolation */
  async adopt(document: object, context: CommandContext): Promise<CommandAnswer<RuleSetAdopted>> {
    const { version, from } = ruleSetOf(document);
    const adopted = { version, fromQuarter: from, documentHash: canonicalHash(document) };
    const { now, metadata } = context;
    return this.commands.execute({
      decider: adoption,
      streamId: RULE_SETS,
      command: { type: 'AdoptRuleSet', ...adopted, now },
      ...deliveryOf(context),
      outcome: ({ version: streamVersion }) => ({ id: version, version: streamVersion }),
      alongside: (client) => this.keep(client, { ...adopted, document, adoptedBy: metadata.actor.id, adoptedAt: now }),
    });
  }

  private async keep(client: ClientBase, adopted: Parameters<typeof insertRuleSet>[1]): Promise<void> {
    // Whoever is assessing goes on by the rules that she began with: those who are noted come after her.
    await lockClasses(client);
    await insertRuleSet(client, adopted);
    await noteSuppliedFrom(client, adopted.fromQuarter);
  }
}
