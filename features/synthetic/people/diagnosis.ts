/** Diagnosis and type: 1 principal, 2 co-morbidity, 4 other, 5 external cause. */
export type Diagnosis = readonly [code: string, type: '1' | '2' | '4' | '5']
