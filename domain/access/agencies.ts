import { provinces } from '#domain/standard'

/** Bangkok: the one province without a provincial public health office. */
export const bangkok = '10'

export interface Agency {
  readonly province: string
  readonly nameTh: string
  readonly nameEn: string
}

/** The provincial public health office of a province, by its full name. */
export function agencyOf(province: string): Agency {
  const { nameTh = province, nameEn = province } = provinces.get(province) ?? {}
  return {
    province,
    nameTh: `สำนักงานสาธารณสุขจังหวัด${nameTh}`,
    nameEn: `${nameEn} Provincial Public Health Office`,
  }
}

/** All provincial public health offices: those of 76 provinces. */
export const agencies: readonly Agency[] = [...provinces.keys()]
  .filter((province) => province !== bangkok)
  .map(agencyOf)
