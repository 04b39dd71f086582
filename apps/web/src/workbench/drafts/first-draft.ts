/** What a person finds at the first visit: a small question that can be run at once. */
export const firstDraft = {
  title: '',
  text: `-- ตัวอย่าง: ผู้ป่วยนอกของแต่ละหน่วยบริการ กด Ctrl+Enter เพื่อประมวลผล
SELECT h.HOSPNAME AS "หน่วยบริการ",
       count(DISTINCT d.PID) AS "ผู้ป่วย"
FROM diagnosis_opd d
JOIN chospital h ON h.HOSPCODE = d.HOSPCODE
GROUP BY ALL
ORDER BY 2 DESC;
`,
}
