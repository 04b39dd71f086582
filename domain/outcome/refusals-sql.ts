/** Refusals about a statement: its form, what it names, and what it may use. */
export const sqlRefusals = {
  'sql-empty': {
    status: 422,
    th: 'ยังไม่มีคำสั่ง กรุณาพิมพ์คำสั่ง SELECT หนึ่งคำสั่ง',
    en: 'There is no statement. Write one SELECT statement.',
  },
  'sql-too-long': {
    status: 422,
    th: 'คำสั่งยาวเกิน {maxKilobytes} กิโลไบต์ กรุณาทำให้สั้นลง เช่น เก็บรายการค่าที่ยาวไว้ในตารางหรือเงื่อนไขที่สั้นกว่า',
    en: 'The statement is longer than {maxKilobytes} kilobytes. Make it shorter, for example with a shorter condition instead of a long list of values.',
  },
  'sql-too-complex': {
    status: 422,
    th: 'คำสั่งซับซ้อนเกินกว่าจะตรวจสอบได้ กรุณาแบ่งเป็นคำสั่งที่เล็กลง',
    en: 'The statement is too complex to be checked. Split it into smaller ones.',
  },
  'sql-zero-character': {
    status: 422,
    th: 'คำสั่งมีอักขระว่างที่มองไม่เห็น (รหัส 0) กรุณาลบออกแล้วสั่งใหม่',
    en: 'The statement has an invisible zero character. Delete it and run again.',
  },
  'sql-syntax': {
    status: 422,
    th: 'คำสั่งมีที่ผิดไวยากรณ์: {reason}',
    en: 'The statement has a syntax error: {reason}',
  },
  'sql-syntax-near': {
    status: 422,
    th: 'คำสั่งผิดไวยากรณ์ที่หรือก่อนถึง "{token}" กรุณาตรวจคำ เครื่องหมายจุลภาค และวงเล็บก่อนหน้านั้น',
    en: 'The statement has a syntax error at or just before "{token}". Check the word, comma or bracket before it.',
  },
  'sql-syntax-end': {
    status: 422,
    th: 'คำสั่งจบก่อนครบ กรุณาตรวจวงเล็บที่ยังไม่ปิดหรือส่วนท้ายที่ขาดหาย',
    en: 'The statement ends too early. Check for an unclosed bracket or a missing last part.',
  },
  'sql-several-statements': {
    status: 422,
    th: 'มี {count} คำสั่ง กรุณาสั่งครั้งละหนึ่งคำสั่ง',
    en: 'There are {count} statements. Run one at a time.',
  },
  'sql-only-select': {
    status: 422,
    th: 'ใช้ {statement} ไม่ได้ ข้อมูลนี้อ่านได้อย่างเดียว กรุณาใช้ SELECT, SHOW TABLES, DESCRIBE, SUMMARIZE หรือ EXPLAIN',
    en: '{statement} is not possible: these data are read-only. Use SELECT, SHOW TABLES, DESCRIBE, SUMMARIZE or EXPLAIN.',
  },
  'sql-pivot-needs-values': {
    status: 422,
    th: 'PIVOT ต้องระบุรายการค่า เช่น PIVOT t ON ปี IN (2566, 2567) USING sum(n)',
    en: 'PIVOT needs its list of values here, for example PIVOT t ON year IN (2023, 2024) USING sum(n).',
  },
  'sql-construct': {
    status: 422,
    th: 'คำสั่งใช้ส่วนที่ระบบยังไม่เปิดให้ใช้ ({construct}) กรุณาเขียนด้วยวิธีอื่น',
    en: 'The statement uses a construct that is not offered here ({construct}). Write it another way.',
  },
  'sql-parameter': {
    status: 422,
    th: 'คำสั่งมีตัวแปรที่ไม่มีค่า (? หรือ $ชื่อ) กรุณาใส่ค่าลงในคำสั่ง',
    en: 'The statement has a parameter without a value (? or $name). Write the value into the statement.',
  },
  'sql-function': {
    status: 422,
    th: 'ใช้ฟังก์ชัน {function} ไม่ได้: ไม่มีฟังก์ชันนี้ หรือไม่อยู่ในรายการที่ตรวจสอบแล้ว กรุณาใช้ฟังก์ชันอื่น',
    en: 'The function {function} cannot be used: it does not exist or is not on the verified list. Use another function.',
  },
  'sql-table-function': {
    status: 422,
    th: 'ใช้ {function}(…) เป็นตารางไม่ได้ ใน FROM ใช้ได้เฉพาะตารางของจังหวัด และ unnest, range, generate_series',
    en: '{function}(…) cannot be used as a table. FROM takes tables of the province, and unnest, range and generate_series.',
  },
  'sql-unknown-table': {
    status: 422,
    th: 'ไม่มีตาราง {table} ในข้อมูลนี้ ใช้ SHOW TABLES เพื่อดูรายการตาราง',
    en: 'There is no table {table} in these data. SHOW TABLES lists the tables.',
  },
  'sql-qualified-table': {
    status: 422,
    th: 'กรุณาเขียนชื่อตารางโดยไม่มีชื่อฐานข้อมูลหรือสคีมานำหน้า เช่น person ไม่ใช่ main.person (ที่พบ: {table})',
    en: 'Write table names without a database or schema before them: person, not main.person (found at {table}).',
  },
  'sql-unknown-column': {
    status: 422,
    th: 'ไม่มีคอลัมน์ {column} ในตารางที่ใช้ ใช้ DESCRIBE ตามด้วยชื่อตารางเพื่อดูคอลัมน์',
    en: 'There is no column {column} in the tables used. DESCRIBE and a table name lists its columns.',
  },
  'sql-unknown-column-near': {
    status: 422,
    th: 'ไม่มีคอลัมน์ {column} ในตารางที่ใช้ คอลัมน์ที่ชื่อใกล้เคียง: {candidates}',
    en: 'There is no column {column} in the tables used. Close names: {candidates}.',
  },
  'sql-column-withheld': {
    status: 422,
    th: 'ไม่มีคอลัมน์ {column} ให้ใช้: {reasonTh}',
    en: 'The column {column} is not served: {reasonEn}',
  },
  'sql-column-withheld-instead': {
    status: 422,
    th: 'ไม่มีคอลัมน์ {column} ให้ใช้: {reasonTh} กรุณาใช้ {instead} แทน',
    en: 'The column {column} is not served: {reasonEn} Use {instead} instead.',
  },
  'sql-function-arguments': {
    status: 422,
    th: 'ใช้ {call} ไม่ได้ เพราะชนิดหรือจำนวนค่าไม่ตรง รูปแบบที่ใช้ได้: {candidates} หากจำเป็นให้แปลงชนิดด้วย CAST',
    en: '{call} does not fit: wrong types or number of arguments. It takes: {candidates}. CAST a value where needed.',
  },
  'sql-meaning': {
    status: 422,
    th: 'คำสั่งนี้ทำไม่ได้: {reason}',
    en: 'The statement cannot be answered: {reason}',
  },
  'sql-conversion': {
    status: 422,
    th: 'มีค่าที่แปลงเป็นชนิดที่ต้องการไม่ได้ ใช้ TRY_CAST เพื่อให้ค่าที่แปลงไม่ได้เป็น NULL',
    en: 'A value cannot be converted to the type it is needed in. TRY_CAST makes such values NULL.',
  },
  'sql-conversion-type': {
    status: 422,
    th: "มีค่าที่แปลงเป็น {type} ไม่ได้ ใช้ TRY_CAST เพื่อให้ค่าที่แปลงไม่ได้เป็น NULL หรือเทียบกับข้อความในเครื่องหมาย '…'",
    en: "A value cannot be converted to {type}. TRY_CAST makes such values NULL; or compare with text in '…'.",
  },
  'sql-conversion-column': {
    status: 422,
    th: 'คอลัมน์ {column} มีค่าที่แปลงเป็น {type} ไม่ได้ ใช้ TRY_CAST เพื่อให้ค่าที่แปลงไม่ได้เป็น NULL',
    en: 'The column {column} has values that cannot be converted to {type}. TRY_CAST makes such values NULL.',
  },
  'sql-out-of-range': {
    status: 422,
    th: 'ผลคำนวณเกินขอบเขตของชนิดข้อมูล กรุณาแปลงเป็นชนิดที่ใหญ่กว่าก่อน เช่น CAST(x AS HUGEINT) หรือ DOUBLE',
    en: 'A computed value is out of the range of its type. Convert to a larger type first, such as HUGEINT or DOUBLE.',
  },
  'sql-many-rows': {
    status: 422,
    th: 'คำสั่งย่อยที่ใช้แทนค่าเดียวได้มากกว่าหนึ่งแถว กรุณาใช้ฟังก์ชันสรุป เช่น max(…) หรือใช้ IN แทน =',
    en: 'A subquery used as one value gave more than one row. Use an aggregate such as max(…), or IN instead of =.',
  },
  'sql-value': {
    status: 422,
    th: 'ฟังก์ชันหนึ่งในคำสั่งรับค่าที่ได้ไม่ได้ เช่น รูปแบบวันที่หรือรูปแบบข้อความไม่ถูกต้อง กรุณาตรวจค่าที่ส่งให้ฟังก์ชัน',
    en: 'A function of the statement got a value it cannot take, such as a wrong date format or pattern. Check what it is given.',
  },
  'run-without-rows': {
    status: 409,
    th: 'การประมวลผลนี้ไม่มีแถวให้ดู (สถานะ {state}): ยังไม่เสร็จ ถูกหยุด หรือไม่สำเร็จ กรุณาดูสถานะของการประมวลผล',
    en: 'This run has no rows to show (state {state}): it has not ended, was stopped, or failed. Look at the run itself.',
  },
} as const
