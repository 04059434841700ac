import { Injectable } from '@nestjs/common';
import { EventStore, stateOf } from '@okoce/event-sourcing';
import { NotFound, type Caller } from '@okoce/platform';
import { trainingEvent, type Attendance, type Certificate, type Planned, type Seat } from '../domain/training-event';
import { attendanceOf } from '../domain/training-event-attendance';
import { CertificateIndex } from '../persistence/certificate-index.table';
import { KnownHolders } from './known-holders';
import { mayActFor, mayOrganise, requireOrganiser } from './scope';

export interface TrainingEventView {
  readonly version: number;
  readonly state: Planned;
}

export interface SeatView {
  readonly version: number;
  readonly trainingEventId: string;
  readonly seat: Seat;
  readonly attendance: Attendance | undefined;
  readonly certificate: Certificate | undefined;
}

export interface CertificateView {
  readonly version: number;
  readonly state: Planned;
  readonly certificate: Certificate;
}

/** Read from the stream itself: it is as long as a training event has seats. */
@Injectable()
export class TrainingEventQueries {
  constructor(
    private readonly store: EventStore,
    private readonly holders: KnownHolders,
    private readonly certificates: CertificateIndex,
  ) {}

  /** What is offered, to anyone signed in: it names nobody. */
  async read(trainingEventId: string): Promise<TrainingEventView> {
    const facts = await this.store.readStream(trainingEventId);
    const state = stateOf(trainingEvent, facts);
    if (state.status === 'unscheduled') throw new NotFound();
    return { version: facts.length, state };
  }

  async readSeats(trainingEventId: string, caller: Caller): Promise<readonly SeatView[]> {
    const view = await this.read(trainingEventId);
    requireOrganiser(caller, view.state.plan.districtCode);
    return [...view.state.seats.values()].map((seat) => seatView(view, seat));
  }

  async readSeat(trainingEventId: string, seatId: string, caller: Caller): Promise<SeatView> {
    const view = await this.read(trainingEventId);
    const seat = [...view.state.seats.values()].find((held) => held.seatId === seatId);
    if (!seat) throw new NotFound();
    await this.requireHolderOrOrganiser(caller, seat, view.state);
    return seatView(view, seat);
  }

  async readCertificate(certificateId: string, caller: Caller): Promise<CertificateView> {
    const trainingEventId = await this.certificates.trainingEventOf(certificateId);
    if (trainingEventId === undefined) throw new NotFound();
    const view = await this.read(trainingEventId);
    const certificate = [...view.state.certificates.values()].find((issued) => issued.certificateId === certificateId);
    if (!certificate) throw new NotFound();
    await this.requireHolderOrOrganiser(caller, certificate, view.state);
    return { ...view, certificate };
  }

  private async requireHolderOrOrganiser(caller: Caller, holder: Seat | Certificate, { plan }: Planned): Promise<void> {
    if (mayOrganise(caller, plan.districtCode)) return;
    const { districtCode } = await this.holders.find(holder);
    if (!mayActFor(caller, holder, districtCode)) throw new NotFound();
  }
}

function seatView({ version, state }: TrainingEventView, seat: Seat): SeatView {
  const attendance = attendanceOf(seat, state);
  const certificate = [...state.certificates.values()].find(({ attendanceId }) => attendanceId === attendance?.attendanceId);
  return { version, trainingEventId: state.trainingEventId, seat, attendance, certificate };
}
