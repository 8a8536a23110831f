-- The way to a certificate: answers to the adviser, demands, the adopted plan, the transition to a new edition.

call make_aggregate('answer_sheet');
call make_aggregate('demand');
call make_aggregate('certification_plan');
call make_aggregate('edition_transition');
