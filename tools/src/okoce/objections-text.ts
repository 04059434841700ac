import { districts } from '@okoce/domain';

/** As reporting answers it. */
export interface OpenCases {
  readonly cases: readonly OpenCase[];
  readonly more: boolean;
}

interface OpenCase {
  readonly quarter: string;
  readonly participantId: string;
  readonly districtCode: string;
  readonly ruleClass: string;
  readonly decidedClass: string | null;
  readonly objectedAt: string;
  readonly flagged: boolean;
}

const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta' });

/** Objections for people at a terminal, the longest waiting first. */
export function objectionsText({ cases, more }: OpenCases): string {
  if (cases.length === 0) return 'Tidak ada keberatan yang menunggu.\n';
  const lines = cases.map(({ quarter, participantId, districtCode, ruleClass, decidedClass, objectedAt, flagged }) => {
    const centre = districts.find(({ code }) => code === districtCode)?.name ?? districtCode;
    const classes = decidedClass === null ? `menurut aturan ${ruleClass}` : `menurut aturan ${ruleClass}, diputuskan ${decidedClass}`;
    const state = flagged ? 'perlu dilihat lagi' : `menunggu sejak ${day.format(new Date(objectedAt))}`;
    return `${quarter}  ${participantId}  ${centre}: ${classes}; ${state}`;
  });
  return `${[...lines, ...(more ? ['Masih ada yang lain.'] : [])].join('\n')}\n`;
}
