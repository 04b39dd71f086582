import type { Catalog, CatalogColumn, CatalogTable } from '../../catalog-types.ts'

type Row = readonly [name: string, captionTh: string, more?: Partial<CatalogColumn>]

function table(
  [name, captionTh]: readonly [name: string, captionTh: string],
  columns: readonly Row[],
  more: Partial<CatalogTable> = {},
): CatalogTable {
  return {
    ...{ name, captionTh, captionEn: '', words: [], rows: 1000, withheld: [] },
    columns: columns.map(([column, caption, rest]) => ({
      ...{ name: column, type: 'VARCHAR', captionTh: caption, key: false, ref: null },
      ...{ treatmentTh: '', treatmentEn: '', ...rest },
    })),
    ...more,
  }
}

const key = { key: true }

/** A catalogue of a few files, for tests of what is offered. */
export const smallCatalog: Catalog = {
  province: '50',
  dataVersion: 1,
  tables: [
    table(
      ['person', 'ข้อมูลทั่วไปของประชาชน'],
      [
        ['HOSPCODE', 'รหัสหน่วยบริการ', key],
        ['PID', 'ทะเบียนบุคคล', { ...key, treatmentTh: 'รหัสแทน', treatmentEn: 'pseudonym' }],
        ['SEX', 'เพศ', { ref: 'SEX' }],
        ['BIRTH', 'วันเกิด', { type: 'DATE', treatmentTh: 'เหลือปีเกิด', treatmentEn: 'year only' }],
        ['NATION', 'สัญชาติ', { ref: 'CNATION' }],
      ],
      {
        captionEn: 'Person register',
        words: ['ประชากร', 'population'],
        withheld: [
          { name: 'CID', reasonTh: 'ระบุตัวบุคคลได้', reasonEn: 'identifies a person', instead: 'PID' },
        ],
      },
    ),
    table(
      ['diagnosis_opd', 'ข้อมูลการวินิจฉัยโรคของผู้ป่วยนอก'],
      [
        ['HOSPCODE', 'รหัสหน่วยบริการ', key],
        ['PID', 'ทะเบียนบุคคล', key],
        ['SEQ', 'ลำดับที่', key],
        ['DATE_SERV', 'วันที่รับบริการ', { type: 'DATE' }],
        ['DIAGTYPE', 'ประเภทการวินิจฉัย', { ref: 'DIAGTYPE_OPD' }],
        ['DIAGCODE', 'รหัสการวินิจฉัย', { ...key, ref: 'ICD10TM' }],
      ],
      { captionEn: 'Out-patient diagnoses', words: ['โรค', 'เบาหวาน', 'icd10'] },
    ),
    table(
      ['service', 'ข้อมูลการมารับบริการ'],
      [
        ['HOSPCODE', 'รหัสหน่วยบริการ', key],
        ['PID', 'ทะเบียนบุคคล', key],
        ['SEQ', 'ลำดับที่', key],
        ['TYPEIN', 'ประเภทการมารับบริการ'],
        ['PRICE', 'ราคา', { type: 'DECIMAL(11,2)' }],
      ],
    ),
    table(
      ['chospital', 'หน่วยบริการ'],
      [
        ['HOSPCODE', 'รหัสหน่วยบริการ'],
        ['HOSPNAME', 'ชื่อหน่วยบริการ'],
      ],
    ),
    table(
      ['cnation', 'สัญชาติ'],
      [
        ['code', ''],
        ['nameth', ''],
      ],
    ),
  ],
  codeLists: [
    {
      ...{ name: 'SEX', captionTh: 'เพศ', captionEn: 'Sex' },
      codes: [
        { code: '1', nameTh: 'ชาย' },
        { code: '2', nameTh: 'หญิง' },
      ],
    },
    {
      ...{ name: 'SERVICE.TYPEIN', captionTh: 'ประเภทการมา', captionEn: 'Kind of visit' },
      codes: [{ code: '1', nameTh: 'มารับบริการเอง' }],
    },
  ],
  joins: [
    { from: 'diagnosis_opd', to: 'person', columns: ['HOSPCODE', 'PID'] },
    { from: 'diagnosis_opd', to: 'chospital', columns: ['HOSPCODE'] },
    { from: 'service', to: 'person', columns: ['HOSPCODE', 'PID'] },
  ],
}
