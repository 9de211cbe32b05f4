"""The statements that draw a corpus: which plans, which tasks, and all that follows by joins."""

from __future__ import annotations

PLANS = """
CREATE TEMP TABLE drawn_plans AS
SELECT 'plan-' || lpad(i::VARCHAR, 7, '0') AS plan_id, i, x.template, x.size,
       w.name AS locality, w.name AS province, w.successor AS province_today,
       'Ủy ban nhân dân ' || w.full_name AS issuer,
       (100 + i % 4900)::VARCHAR || '/KH-UBND' AS number,
       (2022 + i % 5)::VARCHAR || '-0' || (1 + i % 9)::VARCHAR || '-15' AS issued_on,
       (1 + i % $resolutions)::VARCHAR || '-NQ/TW' AS resolution,
       x.* EXCLUDE (template, size, plan_id, locality, province, province_today, issuer, number,
                    issued_on, resolution)
FROM range($plans) r(i)
JOIN templates x ON x.template = hash(concat_ws('-', $seed, 'template', i)) % $templates
JOIN provinces_in w ON w.id = hash(concat_ws('-', $seed, 'province', i)) % $provinces
"""

# One row a task: which thirds, cells and deadline it takes. All else follows by joins.
DRAWN = """
CREATE OR REPLACE TEMP TABLE drawn AS
SELECT * FROM (
    SELECT p.plan_id, p.i, p.template, g.* EXCLUDE (template),
           p.plan_id || '/' || g.suffix AS task_id,
           hash(concat_ws('-', $seed, 'head', i, position)) % $heads AS head,
           hash(concat_ws('-', $seed, 'middle', i, position)) % $middles AS middle,
           hash(concat_ws('-', $seed, 'tail', i, position)) % $tails AS tail,
           hash(concat_ws('-', $seed, 'lead', i, position)) % $cells AS lead_pick,
           hash(concat_ws('-', $seed, 'coordinating', i, position)) % $cells AS coordinating_pick,
           hash(concat_ws('-', $seed, 'product', i, position)) % $products AS product,
           hash(concat_ws('-', $seed, 'deadline', i, position)) % $deadlines AS deadline
    FROM drawn_plans p JOIN places g USING (template)
    WHERE p.i >= $first AND p.i < $last
    ORDER BY i, position LIMIT $tasks
)
"""

TASKS = """
SELECT d.task_id, d.plan_id, d.section, d.subsection, d.number, d.position,
       concat_ws(' ', h.text, m.text, t.text) AS task,
       l.text AS lead_text, c.text AS coordinating_text,
       CASE WHEN has_product THEN o.text END AS product_text, e.text AS deadline_text,
       e.deadline_kind, e.deadline_precision, e.deadline_start, e.deadline_end,
       e.deadline_quarters, e.recurrence, e.recurrence_month, e.recurrence_day,
       h.policy_areas, h.policy_areas[1] AS policy_area, h.policy_reason,
       CASE WHEN s.plain = s.expanded THEN s.plain ELSE s.plain || ' | ' || s.expanded END
           AS search_text,
       1.0 AS confidence, []::VARCHAR[] AS confidence_reasons, []::VARCHAR[] AS doubtful_cells,
       false AS corrected, 1 + d.position // 8 AS page,
       10 + d.position AS first_line, 10 + d.position AS last_line
FROM drawn d
JOIN heads h ON h.id = d.head
JOIN middles m ON m.id = d.middle
JOIN tails t ON t.id = d.tail
JOIN cells l ON l.template = d.template AND l.role = 'lead' AND l.pick = d.lead_pick
JOIN cells c ON c.template = d.template AND c.role = 'coordinating'
            AND c.pick = d.coordinating_pick
JOIN products o ON o.id = d.product
JOIN deadlines e ON e.id = d.deadline
JOIN templates x ON x.template = d.template,
LATERAL (SELECT list_contains(x.columns, 'product') AS has_product) f,
LATERAL (SELECT
    concat_ws(' | ', d.number, concat_ws(' ', h.plain, m.plain, t.plain), l.plain, c.plain,
              CASE WHEN has_product THEN o.plain END, e.plain, d.title_plain) AS plain,
    concat_ws(' | ', d.number, concat_ws(' ', h.expanded, m.expanded, t.expanded), l.expanded,
              c.expanded,
              CASE WHEN has_product THEN o.expanded END, e.expanded, d.title_expanded)
        AS expanded) s
ORDER BY d.i, d.position
"""

AGENCIES = """
SELECT d.task_id, n.* EXCLUDE (task_id, cell, pick, template)
FROM drawn d JOIN named n ON n.template = d.template
 AND n.pick = CASE n.role WHEN 'lead' THEN d.lead_pick ELSE d.coordinating_pick END
ORDER BY d.i, d.position, n.role, n.position
"""

FACTS = {"tasks": TASKS, "task_agencies": AGENCIES}

OTHERS = (
    """
INSERT INTO sections BY NAME
SELECT p.plan_id, s.* EXCLUDE (plan_id, template)
FROM drawn_plans p JOIN sections_in s USING (template)
""",
    """
INSERT INTO targets BY NAME
SELECT p.plan_id,
       p.plan_id || '/target-' || row_number() OVER (PARTITION BY p.plan_id) AS target_id,
       g.* EXCLUDE (plan_id, target_id, template)
FROM drawn_plans p JOIN targets_in g USING (template)
""",
)

SOURCE_LINES = """
INSERT INTO source_lines BY NAME
SELECT plan_id, first_line AS line, page, 'task' AS role,
       concat_ws(chr(9), number, task, lead_text, coordinating_text, product_text,
                 deadline_text) AS text
FROM tasks
"""
