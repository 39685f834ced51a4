#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a .docx with python-docx, as a researcher's script would, and prints what it holds as JSON."""

import json
import sys

import docx

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
document = docx.Document(sys.argv[1])
json.dump(
    {
        "title": document.core_properties.title,
        "author": document.core_properties.author,
        "language": document.core_properties.language,
        "created": str(document.core_properties.created),
        "paragraphs": [[p.style.name, p.text] for p in document.paragraphs],
        "sections": [[s.orientation, s.page_width.twips, s.page_height.twips] for s in document.sections],
        "tables": [
            {
                "style": table.style.name,
                "headers": sum(1 for tr in table._tbl.tr_lst if tr.find(f"{W}trPr/{W}tblHeader") is not None),
                "rows": [[cell.text for cell in row.cells] for row in table.rows],
                "styles": [[cell.paragraphs[0].style.name for cell in row.cells] for row in table.rows],
            }
            for table in document.tables
        ],
        "languages": sorted({v for e in document.element.iter(W + "lang") for v in e.attrib.values()}),
        "fields": ["".join(t.itertext()).strip() for t in document.element.iter(W + "instrText")],
        "bookmarks": [b.get(W + "name") for b in document.element.iter(W + "bookmarkStart")],
    },
    sys.stdout,
)
