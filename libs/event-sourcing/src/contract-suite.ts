import { effects } from './contract/effects';
import { publishing } from './contract/publishing';
import { sharing } from './contract/sharing';
import { Stage, type ContractSetting } from './contract/stage';

export type { ContractSetting };

/** What every event log promises, as a Jest suite: an adapter that passes it can stand behind `EventLog`. */
export function eventLogContract(name: string, open: () => Promise<ContractSetting>): void {
  describe(name, () => {
    let setting: ContractSetting | undefined;
    const stages: Stage[] = [];
    const stageOf = async (partitions: number) => {
      if (!setting) throw new Error('The log was not opened');
      const stage = await Stage.set(setting, partitions);
      stages.push(stage);
      return stage;
    };

    beforeAll(async () => {
      setting = await open();
    });
    afterEach(async () => {
      await Promise.all(stages.splice(0).map((stage) => stage.end()));
    });
    afterAll(() => setting?.close());

    publishing(stageOf);
    sharing(stageOf);
    effects(stageOf);
  });
}
