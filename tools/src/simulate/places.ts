import { districts, regencies, subdistricts, type District, type Subdistrict } from '@okoce/domain';
import type { Random } from './random';

export interface Place {
  readonly district: District;
  readonly subdistrict: Subdistrict;
}

/** Chooses kelurahan by people: a regency's residents are spread evenly over its kelurahan, the finest population we know. */
export class Places {
  private readonly places: readonly Place[];
  private readonly upTo: readonly number[];
  private readonly total: number;

  constructor() {
    const districtOf = new Map(districts.map((district) => [district.code, district]));
    const places: Place[] = [];
    const upTo: number[] = [];
    let total = 0;
    for (const regency of regencies) {
      const own = subdistricts.filter(({ districtCode }) => districtOf.get(districtCode)?.regencyCode === regency.code);
      for (const subdistrict of own) {
        const district = districtOf.get(subdistrict.districtCode);
        if (!district) continue;
        total += regency.population / own.length;
        places.push({ district, subdistrict });
        upTo.push(total);
      }
    }
    this.places = places;
    this.upTo = upTo;
    this.total = total;
  }

  choose(random: Random): Place {
    const wanted = random.next() * this.total;
    let low = 0;
    let high = this.places.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.upTo[middle] ?? 0) > wanted) high = middle;
      else low = middle + 1;
    }
    const place = this.places[low];
    if (!place) throw new RangeError('No kelurahan is known');
    return place;
  }
}
