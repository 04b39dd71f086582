/** A function of the engine, and what it gives. */
export interface EngineFunction {
  readonly name: string
  readonly th: string
  readonly en: string
  /** Both, in lower case: what finds it besides its name. */
  readonly words: string
}

const rows = [
  ['count', 'นับจำนวน', 'how many'],
  ['sum', 'ผลรวม', 'sum'],
  ['avg', 'ค่าเฉลี่ย', 'mean'],
  ['min', 'ค่าน้อยที่สุด', 'smallest'],
  ['max', 'ค่ามากที่สุด', 'largest'],
  ['median', 'ค่ามัธยฐาน', 'median'],
  ['mode', 'ค่าที่พบบ่อยที่สุด', 'most frequent'],
  ['stddev', 'ส่วนเบี่ยงเบนมาตรฐาน', 'standard deviation'],
  ['quantile_cont', 'ค่าควอนไทล์', 'quantile'],
  ['approx_count_distinct', 'นับค่าไม่ซ้ำโดยประมาณ', 'about how many distinct'],
  ['count_if', 'นับแถวที่เป็นจริง', 'how many are true'],
  ['any_value', 'ค่าใดค่าหนึ่ง', 'any one'],
  ['arg_max', 'ค่าของแถวที่มากที่สุด', 'value where another is largest'],
  ['arg_min', 'ค่าของแถวที่น้อยที่สุด', 'value where another is smallest'],
  ['first', 'ค่าแรก', 'first'],
  ['last', 'ค่าสุดท้าย', 'last'],
  ['list', 'รวมเป็นรายการ', 'as a list'],
  ['string_agg', 'ต่อข้อความ', 'joined text'],
  ['bool_and', 'จริงทุกแถว', 'all are true'],
  ['bool_or', 'จริงอย่างน้อยหนึ่งแถว', 'any is true'],
  ['grouping', 'แถวผลรวมหรือไม่', 'whether a row is a total'],
  ['coalesce', 'ค่าแรกที่ไม่ว่าง', 'first that is not NULL'],
  ['ifnull', 'ใช้ค่านี้ถ้าว่าง', 'this when NULL'],
  ['nullif', 'ว่างถ้าเท่ากัน', 'NULL when equal'],
  ['greatest', 'มากที่สุดของหลายค่า', 'largest of several'],
  ['least', 'น้อยที่สุดของหลายค่า', 'smallest of several'],
  ['round', 'ปัดเศษ', 'round'],
  ['floor', 'ปัดลง', 'round down'],
  ['ceil', 'ปัดขึ้น', 'round up'],
  ['abs', 'ค่าสัมบูรณ์', 'absolute value'],
  ['sqrt', 'รากที่สอง', 'square root'],
  ['ln', 'ลอการิทึมธรรมชาติ', 'natural logarithm'],
  ['length', 'จำนวนตัวอักษร', 'how many letters'],
  ['lower', 'ตัวพิมพ์เล็ก', 'lower case'],
  ['upper', 'ตัวพิมพ์ใหญ่', 'upper case'],
  ['trim', 'ตัดช่องว่างหัวท้าย', 'without space around'],
  ['substring', 'ตัดบางส่วนของข้อความ', 'part of a text'],
  ['left', 'ตัวอักษรจากซ้าย', 'letters from the left'],
  ['right', 'ตัวอักษรจากขวา', 'letters from the right'],
  ['lpad', 'เติมด้านซ้ายให้ครบ', 'filled up on the left'],
  ['replace', 'แทนที่ข้อความ', 'replace text'],
  ['concat', 'ต่อข้อความ', 'put texts together'],
  ['concat_ws', 'ต่อข้อความด้วยตัวคั่น', 'put together with a separator'],
  ['split_part', 'ส่วนที่ n ของข้อความ', 'n-th part of a text'],
  ['contains', 'มีข้อความนี้', 'has this text'],
  ['starts_with', 'ขึ้นต้นด้วย', 'begins with'],
  ['ends_with', 'ลงท้ายด้วย', 'ends with'],
  ['regexp_matches', 'ตรงกับรูปแบบ', 'matches a pattern'],
  ['regexp_extract', 'ดึงตามรูปแบบ', 'what a pattern finds'],
  ['regexp_replace', 'แทนที่ตามรูปแบบ', 'replace by a pattern'],
  ['date_trunc', 'ต้นงวดของวันที่', 'start of the month, year …'],
  ['date_part', 'ส่วนหนึ่งของวันที่', 'a part of a date'],
  ['date_diff', 'ระยะห่างระหว่างวันที่', 'between two dates'],
  ['date_add', 'บวกช่วงเวลา', 'add an interval'],
  ['age', 'ช่วงเวลาระหว่างสองวัน', 'interval between two days'],
  ['year', 'ปี (ค.ศ.)', 'year'],
  ['month', 'เดือน', 'month'],
  ['day', 'วัน', 'day'],
  ['quarter', 'ไตรมาสปฏิทิน', 'calendar quarter'],
  ['week', 'สัปดาห์', 'week'],
  ['dayofweek', 'วันในสัปดาห์', 'day of the week'],
  ['last_day', 'วันสุดท้ายของเดือน', 'last day of the month'],
  ['make_date', 'สร้างวันที่', 'make a date'],
  ['strftime', 'วันที่เป็นข้อความ', 'date as text'],
  ['strptime', 'ข้อความเป็นวันเวลา', 'text as a date'],
  ['row_number', 'ลำดับแถว', 'number of the row'],
  ['rank', 'อันดับ', 'rank'],
  ['dense_rank', 'อันดับไม่เว้น', 'rank without gaps'],
  ['ntile', 'แบ่งเป็น n กลุ่ม', 'n even groups'],
  ['lag', 'ค่าแถวก่อน', 'value of the row before'],
  ['lead', 'ค่าแถวถัดไป', 'value of the row behind'],
  ['first_value', 'ค่าแรกของกลุ่ม', 'first of the window'],
  ['last_value', 'ค่าสุดท้ายของกลุ่ม', 'last of the window'],
  ['unnest', 'แตกรายการเป็นแถว', 'a list as rows'],
  ['generate_series', 'ชุดค่าต่อเนื่อง', 'a series of values'],
  ['range', 'ชุดตัวเลข', 'a range of numbers'],
] as const

export const functions: readonly EngineFunction[] = rows.map(([name, th, en]) => ({
  ...{ name, th, en },
  words: `${th}\n${en}`.toLowerCase(),
}))

export const keywords: readonly string[] = [
  ...['SELECT', 'FROM', 'WHERE', 'GROUP BY', 'GROUP BY ALL', 'ORDER BY', 'ORDER BY ALL', 'HAVING'],
  ...['LIMIT', 'OFFSET', 'DISTINCT', 'AS', 'AND', 'OR', 'NOT', 'IN', 'NOT IN', 'BETWEEN', 'LIKE'],
  ...['ILIKE', 'IS NULL', 'IS NOT NULL', 'NULL', 'TRUE', 'FALSE', 'EXISTS', 'CASE', 'WHEN', 'THEN'],
  ...['ELSE', 'END', 'ASC', 'DESC', 'NULLS LAST', 'NULLS FIRST', 'JOIN', 'LEFT JOIN', 'INNER JOIN'],
  ...['FULL JOIN', 'CROSS JOIN', 'SEMI JOIN', 'ANTI JOIN', 'ASOF JOIN', 'ON', 'USING', 'WITH'],
  ...['UNION ALL', 'UNION', 'EXCEPT', 'INTERSECT', 'CAST', 'TRY_CAST', 'INTERVAL', 'DATE'],
  ...['OVER', 'PARTITION BY', 'FILTER', 'QUALIFY', 'WINDOW', 'ROLLUP', 'CUBE', 'GROUPING SETS'],
  ...['VALUES', 'ALL', 'ANY', 'EXCLUDE', 'REPLACE', 'PIVOT', 'UNPIVOT', 'USING SAMPLE', 'EXPLAIN'],
  ...['DESCRIBE', 'SUMMARIZE', 'CURRENT_DATE', 'EXTRACT', 'BY', 'SETS', 'LATERAL', 'RECURSIVE'],
]

/** How a query may go on behind a file in FROM. */
export const keywordsAfterSource: readonly string[] = [
  ...['AS', 'JOIN', 'LEFT JOIN', 'INNER JOIN', 'FULL JOIN', 'CROSS JOIN', 'SEMI JOIN', 'ANTI JOIN'],
  ...['ASOF JOIN', 'ON', 'USING', 'WHERE', 'GROUP BY', 'GROUP BY ALL', 'HAVING', 'ORDER BY'],
  ...['LIMIT', 'QUALIFY', 'WINDOW', 'UNION ALL', 'UNION', 'EXCEPT', 'INTERSECT', 'USING SAMPLE'],
  ...['SELECT', 'NATURAL JOIN'],
]

export const types: readonly string[] = [
  ...['VARCHAR', 'INTEGER', 'BIGINT', 'DOUBLE', 'DECIMAL(18, 2)', 'DATE', 'TIMESTAMP', 'TIME'],
  ...['BOOLEAN', 'INTERVAL', 'HUGEINT', 'SMALLINT', 'TINYINT', 'FLOAT', 'UUID'],
]
