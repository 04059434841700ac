import { addDays, type CalendarDate, type Sex } from '@okoce/domain';
import type { Place, Places } from './places';
import type { Random } from './random';

/** An invented resident. Names are put together from the lists below; nobody's data went in. */
export interface Person {
  readonly name: string;
  readonly nik: string;
  readonly sex: Sex;
  readonly birthDate: CalendarDate;
  readonly phone: string;
  readonly place: Place;
}

const womensNames =
  'Siti Sri Dewi Nur Rina Wati Ayu Fitri Indah Lestari Ratna Yuni Maya Endang Kartika Putri Wulan Rahma Aisyah Dian Eka Tuti Nani Lilis Yanti Mega Intan Citra Rosita Halimah Nia Suryani'.split(
    ' ',
  );
const mensNames =
  'Budi Agus Joko Slamet Ahmad Hendra Rizki Dedi Eko Bambang Yusuf Rahmat Andi Wahyu Fajar Hadi Iwan Teguh Rudi Surya Bayu Dimas Arif Asep Ujang Gilang Irfan Tono Sigit Lukman Galih Anton'.split(
    ' ',
  );
const lastNames =
  'Santoso Wijaya Hidayat Saputra Kusuma Nugroho Setiawan Rahayu Susanto Pratama Maulana Hartono Utami Suryadi Permana Wibowo Gunawan Firmansyah Kurniawan Handayani Siregar Nasution Simanjuntak Lubis Panjaitan Purnama Anggraini Hakim Safitri Ramadhan Iskandar Mulyadi'.split(
    ' ',
  );
const mobilePrefixes = ['0811', '0812', '0813', '0815', '0816', '0817', '0818', '0819'];
/** Provinces in which Jakarta's newcomers were first registered. */
const otherProvinces = ['32', '33', '34', '35', '36', '12', '13', '16', '18', '61', '73'];
const BORN_IN_JAKARTA = 0.72;
const SINGLE_NAME = 0.12;
const YOUNGEST_YEARS = 18;
const YEARS_OF_AGE = 46;

/** Makes residents one after another; no NIK is given out twice. */
export class People {
  private readonly serials = new Map<number, number>();

  constructor(
    private readonly random: Random,
    private readonly places: Places,
    private readonly womensShare = 0.6,
  ) {}

  /** Someone who is of age on the day, and lives in `place` or wherever people live. */
  next(on: CalendarDate, place: Place = this.places.choose(this.random)): Person {
    const sex: Sex = this.random.chance(this.womensShare) ? 'P' : 'L';
    const years = YOUNGEST_YEARS + Math.floor(((this.random.next() + this.random.next()) / 2) * YEARS_OF_AGE);
    const birthDate = addDays(on, -Math.ceil(years * 365.25) - this.random.below(365));
    return { name: this.name(sex), nik: this.nik(sex, birthDate, place), sex, birthDate, phone: this.phone(), place };
  }

  private name(sex: Sex): string {
    const given = this.random.pick(sex === 'P' ? womensNames : mensNames);
    if (this.random.chance(SINGLE_NAME)) return given;
    return `${given} ${this.random.pick(lastNames)}`;
  }

  private phone(): string {
    return this.random.pick(mobilePrefixes) + (1 + this.random.below(9)) + this.random.digits(7);
  }

  private nik(sex: Sex, birthDate: CalendarDate, place: Place): string {
    const [year = '', month = '', day = ''] = birthDate.split('-');
    const dayOfBirth = String(Number(day) + (sex === 'P' ? 40 : 0)).padStart(2, '0');
    const head = this.firstRegion(place) + dayOfBirth + month + year.slice(2);
    const serial = (this.serials.get(Number(head)) ?? 0) + 1;
    this.serials.set(Number(head), serial);
    return head + String(serial).padStart(4, '0');
  }

  /** Where the NIK was first issued: not always where she lives now. */
  private firstRegion(place: Place): string {
    if (!this.random.chance(BORN_IN_JAKARTA)) {
      const regency = 1 + this.random.below(20);
      return this.random.pick(otherProvinces) + String(regency).padStart(2, '0') + String(1 + this.random.below(20)).padStart(2, '0');
    }
    const first = this.random.chance(0.7) ? place : this.places.choose(this.random);
    return first.district.code.replaceAll('.', '');
  }
}
