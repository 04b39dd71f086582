/** What one analysis found: numbers by name, in the units that the analysis declares. */
export type Measures = Readonly<Record<string, number>>
