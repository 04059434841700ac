import { Injectable } from '@nestjs/common';
import type { Holder, Uuid } from '@okoce/domain';
import { EventStore, stateOf } from '@okoce/event-sourcing';
import { NotFound, type Caller } from '@okoce/platform';
import { find, listed } from '../domain/roll';
import { trainingEvent, type Attendance, type Certificate, type Planned, type Seat } from '../domain/training-event';
import { CertificateIndex } from '../persistence/certificate-index.table';
import { KnownHolders } from './known-holders';
import { mayActFor, mayOrganise, requireOrganiser } from './scope';

export interface TrainingEventView {
  readonly version: number;
  readonly state: Planned;
}

export interface AttendanceView {
  readonly version: number;
  readonly trainingEventId: string;
  readonly attendance: Attendance;
  readonly certificate: Certificate | undefined;
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
    const { version, state } = await this.read(trainingEventId);
    requireOrganiser(caller, state.plan.districtCode);
    const attendances = new Map(listed(state.attendances).map((attendance) => [attendance.seatId, attendance]));
    const certificates = certificatesByAttendance(state);
    return listed(state.seats).map((seat) => {
      const attendance = attendances.get(seat.seatId);
      const certificate = attendance && certificates.get(attendance.attendanceId);
      return { version, trainingEventId, seat, attendance, certificate };
    });
  }

  async readSeat(trainingEventId: string, seatId: Uuid, caller: Caller): Promise<SeatView> {
    const { version, state } = await this.read(trainingEventId);
    const seat = find(state.seats, seatId);
    if (!seat) throw new NotFound();
    await this.requireHolderOrOrganiser(caller, seat, state);
    const attendance = listed(state.attendances).find((one) => one.seatId === seatId);
    const certificate = attendance && certificatesByAttendance(state).get(attendance.attendanceId);
    return { version, trainingEventId, seat, attendance, certificate };
  }

  async readAttendances(trainingEventId: string, caller: Caller): Promise<readonly AttendanceView[]> {
    const { version, state } = await this.read(trainingEventId);
    requireOrganiser(caller, state.plan.districtCode);
    const certificates = certificatesByAttendance(state);
    return listed(state.attendances).map((attendance) => {
      return { version, trainingEventId, attendance, certificate: certificates.get(attendance.attendanceId) };
    });
  }

  async readAttendance(trainingEventId: string, attendanceId: Uuid, caller: Caller): Promise<AttendanceView> {
    const { version, state } = await this.read(trainingEventId);
    const attendance = find(state.attendances, attendanceId);
    if (!attendance) throw new NotFound();
    await this.requireHolderOrOrganiser(caller, attendance, state);
    return { version, trainingEventId, attendance, certificate: certificatesByAttendance(state).get(attendanceId) };
  }

  async readCertificate(certificateId: Uuid, caller: Caller): Promise<CertificateView> {
    const trainingEventId = await this.certificates.trainingEventOf(certificateId);
    if (trainingEventId === undefined) throw new NotFound();
    const view = await this.read(trainingEventId);
    const certificate = find(view.state.certificates, certificateId);
    if (!certificate) throw new NotFound();
    await this.requireHolderOrOrganiser(caller, certificate, view.state);
    return { ...view, certificate };
  }

  private async requireHolderOrOrganiser(caller: Caller, holder: Holder, { plan }: Planned): Promise<void> {
    if (mayOrganise(caller, plan.districtCode)) return;
    const { districtCode } = await this.holders.find(holder);
    if (!mayActFor(caller, holder, districtCode)) throw new NotFound();
  }
}

function certificatesByAttendance({ certificates }: Planned): ReadonlyMap<Uuid, Certificate> {
  return new Map(listed(certificates).map((certificate) => [certificate.attendanceId, certificate]));
}
