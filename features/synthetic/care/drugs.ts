import type { Row } from '../write/row-sink.ts'

/** A drug as dispensed; `price` is per unit. */
export interface Drug {
  readonly code: string
  readonly name: string
  readonly price: number
  readonly amount: number
}

/**
 * Made-up 24-digit codes: real ones are licensed. Digits 1 and 2 are 99, which no real code has; 3 to 5 are the group.
 */
const drugGroups = { antibiotic: '99101', aceInhibitorOrArb: '99203' } as const

const names: Readonly<Record<string, readonly [group: string, name: string, price: number]>> = {
  amoxicillin: [drugGroups.antibiotic, 'Amoxicillin 500 mg capsule', 1.5],
  norfloxacin: [drugGroups.antibiotic, 'Norfloxacin 400 mg tablet', 1.5],
  dicloxacillin: [drugGroups.antibiotic, 'Dicloxacillin 250 mg capsule', 2],
  ceftriaxone: [drugGroups.antibiotic, 'Ceftriaxone 1 g injection', 25],
  paracetamol: ['99301', 'Paracetamol 500 mg tablet', 0.5],
  chlorpheniramine: ['99302', 'Chlorpheniramine 4 mg tablet', 0.25],
  guaifenesin: ['99303', 'Guaifenesin 100 mg tablet', 0.5],
  salt: ['99304', 'Oral rehydration salt sachet', 3],
  ibuprofen: ['99305', 'Ibuprofen 400 mg tablet', 1],
  omeprazole: ['99306', 'Omeprazole 20 mg capsule', 1],
  tolperisone: ['99307', 'Tolperisone 50 mg tablet', 1.5],
  cream: ['99308', 'Triamcinolone 0.1% cream', 12],
  metformin: ['99201', 'Metformin 500 mg tablet', 0.5],
  glipizide: ['99202', 'Glipizide 5 mg tablet', 0.5],
  enalapril: [drugGroups.aceInhibitorOrArb, 'Enalapril 5 mg tablet', 0.5],
  losartan: [drugGroups.aceInhibitorOrArb, 'Losartan 50 mg tablet', 1],
  amlodipine: ['99204', 'Amlodipine 5 mg tablet', 0.5],
  simvastatin: ['99205', 'Simvastatin 20 mg tablet', 0.75],
  aspirin: ['99206', 'Aspirin 81 mg tablet', 0.5],
  salbutamol: ['99207', 'Salbutamol inhaler', 60],
  budesonide: ['99213', 'Budesonide inhaler', 90],
  sertraline: ['99208', 'Sertraline 50 mg tablet', 2],
  risperidone: ['99209', 'Risperidone 2 mg tablet', 2],
  isoniazid: ['99210', 'Isoniazid + rifampicin tablet', 4],
  iron: ['99211', 'Ferrous fumarate + folic acid tablet', 0.5],
  fluid: ['99212', 'Normal saline 1000 ml', 35],
}

const known = new Map<string, Drug>()

export function drug(name: string, amount: number): Drug {
  const key = `${name}/${amount}`
  const found = known.get(key)
  if (found !== undefined) return found
  const [group = '99999', label = name, price = 1] = names[name] ?? []
  const place = Object.keys(names).indexOf(name)
  const made = {
    code: group + String(10_000 + place * 73).padEnd(19, '0'),
    name: label,
    price,
    amount,
  }
  known.set(key, made)
  return made
}

/** Columns that DRUG_OPD and DRUG_IPD share. */
export function drugRow({ code, name, price }: Drug): Row {
  return {
    DIDSTD: code,
    DNAME: name,
    UNIT: '001',
    UNIT_PACKING: '1',
    DRUGPRICE: price.toFixed(2),
    DRUGCOST: (price * 0.7).toFixed(2),
  }
}
