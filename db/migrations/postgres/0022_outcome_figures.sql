-- What was recorded before outcomes were confirmed is counted under that name.
INSERT INTO tallies (measure, district, key, day, n) SELECT 'outcomes', d.district, o.state, '', count(*) FROM outcomes o JOIN deal_districts d ON d.deal_id = o.deal_id GROUP BY d.district, o.state;
