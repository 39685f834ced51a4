#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks a .docx for what makes Word say "unreadable content". Prints one line for each fault; exit status 1 when
there is one. Standard library only."""

import posixpath
import re
import sys
import zipfile
from xml.etree import ElementTree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"

ORDERS = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
    "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid "
    "vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em "
    "lang eastAsianLayout specVanish oMath",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing "
    "tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
    "trPr": "cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader tblCellSpacing jc hidden",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
    "tcBorders": "top start left bottom end right insideH insideV tl2br tr2bl",
    "tbl": "bookmarkStart bookmarkEnd tblPr tblGrid tr",
    "tc": "tcPr",
    "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType "
    "pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings",
    "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked "
    "personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr",
    "settings": "writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries "
    "displayBackgroundShape printPostScriptOverText mirrorMargins defaultTabStop autoHyphenation "
    "characterSpacingControl footnotePr endnotePr compat docVars rsids themeFontLang clrSchemeMapping "
    "decimalSymbol listSeparator",
}

faults = []


def fault(part, text):
    faults.append(f"{part}: {text}")


def local(element):
    return element.tag.rsplit("}", 1)[-1]


def check_order(part, root):
    for element in root.iter():
        order = ORDERS.get(local(element)) if element.tag.startswith(W) else None
        if order is None:
            continue
        names = order.split()
        last = -1
        for child in element:
            if local(child) not in names:
                if local(element) not in ("tc", "tbl"):
                    fault(part, f"{local(element)} holds an unknown {local(child)}")
                continue
            place = names.index(local(child))
            if place < last:
                fault(part, f"{local(child)} stands too late in {local(element)}")
            last = place


def check_tables(part, root):
    for table in root.iter(W + "tbl"):
        grid = [int(column.get(W + "w")) for column in table.find(W + "tblGrid")]
        width = table.find(f"{W}tblPr/{W}tblW")
        if width.get(W + "type") == "dxa" and int(width.get(W + "w")) != sum(grid):
            fault(part, f"tblW {width.get(W + 'w')} is not the sum of the grid {sum(grid)}")
        rows = table.findall(W + "tr")
        if not rows:
            fault(part, "a table without rows")
        body_begun = False
        for number, row in enumerate(rows, 1):
            header = row.find(f"{W}trPr/{W}tblHeader") is not None
            if header and body_begun:
                fault(part, f"row {number}: a header row after body rows")
            body_begun = body_begun or not header
            cells = row.findall(W + "tc")
            if not cells:
                fault(part, f"row {number} has no cell")
            place = 0
            for cell in cells:
                span = cell.find(f"{W}tcPr/{W}gridSpan")
                span = int(span.get(W + "val")) if span is not None else 1
                if int(cell.find(f"{W}tcPr/{W}tcW").get(W + "w")) != sum(grid[place : place + span]):
                    fault(part, f"row {number}: the width of cell {place + 1} is not that of its grid columns")
                place += span
                if len(cell) == 0 or cell[-1].tag != W + "p":
                    fault(part, f"row {number}: a cell that does not end with a paragraph")
            if place != len(grid):
                fault(part, f"row {number} spans {place} of {len(grid)} grid columns")
    for container in [root.find(W + "body")] if root.find(W + "body") is not None else []:
        children = [child for child in container if child.tag != W + "sectPr"]
        if children and children[-1].tag == W + "tbl":
            fault(part, "the last thing in the body is a table")
        for first, second in zip(children, children[1:]):
            if first.tag == W + "tbl" and second.tag == W + "tbl":
                fault(part, "two tables with nothing between")
        if len(container) == 0 or container[-1].tag != W + "sectPr":
            fault(part, "the body does not end with sectPr")


def check_ids(part, root, styles):
    open_bookmarks, names, seen = set(), set(), set()
    for element in root.iter():
        if element.tag == W + "bookmarkStart":
            if element.get(W + "id") in seen or element.get(W + "name") in names:
                fault(part, f"bookmark {element.get(W + 'name')} is there twice")
            if not re.fullmatch(r"\w{1,40}", element.get(W + "name")):
                fault(part, f"bookmark name {element.get(W + 'name')}")
            seen.add(element.get(W + "id"))
            names.add(element.get(W + "name"))
            open_bookmarks.add(element.get(W + "id"))
        elif element.tag == W + "bookmarkEnd":
            if element.get(W + "id") not in open_bookmarks:
                fault(part, "a bookmark ends that never began")
            open_bookmarks.discard(element.get(W + "id"))
        elif element.tag in (W + "pStyle", W + "rStyle", W + "tblStyle", W + "basedOn", W + "next", W + "link"):
            if styles is not None and element.get(W + "val") not in styles:
                fault(part, f"style {element.get(W + 'val')} does not exist")
    if open_bookmarks:
        fault(part, "a bookmark that never ends")
    depth = 0
    for field in root.iter(W + "fldChar"):
        depth += {"begin": 1, "separate": 0, "end": -1}[field.get(W + "fldCharType")]
        if depth not in (0, 1):
            fault(part, "fields are not paired")
    if depth:
        fault(part, "a field that never ends")


def main(path):
    archive = zipfile.ZipFile(path)
    if archive.testzip():
        fault(path, "damaged archive")
    names = archive.namelist()
    if len(set(names)) != len(names):
        fault(path, "an entry is there twice")
    if names[0] != "[Content_Types].xml":
        fault(path, "[Content_Types].xml is not the first entry")
    for entry in archive.infolist():
        if entry.flag_bits & 8 or entry.extract_version > 20:
            fault(entry.filename, "needs a newer unzip than Word's")
    parts = {}
    for name in names:
        if name.endswith((".xml", ".rels")):
            try:
                parts[name] = ElementTree.fromstring(archive.read(name))
            except ElementTree.ParseError as error:
                fault(name, str(error))
    types = parts["[Content_Types].xml"]
    defaults = {e.get("Extension").lower() for e in types.findall(TYPES + "Default")}
    overrides = [e.get("PartName") for e in types.findall(TYPES + "Override")]
    if len(set(overrides)) != len(overrides):
        fault("[Content_Types].xml", "an override is there twice")
    for name in overrides:
        if name.lstrip("/") not in names:
            fault("[Content_Types].xml", f"{name} is not in the package")
    related = set()
    for name in [n for n in names if n.endswith(".rels")]:
        folder, base = posixpath.split(name)
        owner = posixpath.join(posixpath.dirname(folder), base[: -len(".rels")])
        ids = set()
        for relation in parts[name].findall(RELATIONS + "Relationship"):
            if relation.get("Id") in ids:
                fault(name, f"{relation.get('Id')} is there twice")
            ids.add(relation.get("Id"))
            if relation.get("TargetMode") == "External":
                fault(name, f"{relation.get('Target')} lies outside the file")
                continue
            target = posixpath.normpath(posixpath.join(posixpath.dirname(owner), relation.get("Target"))).lstrip("/")
            related.add(target)
            if target not in names:
                fault(name, f"{target} is not in the package")
        if owner in parts:
            for element in parts[owner].iter():
                for key, value in element.attrib.items():
                    if key.startswith(R) and value not in ids:
                        fault(owner, f"{local(element)} refers to {value}, which does not exist")
    for name, root in parts.items():
        if name == "[Content_Types].xml" or name.endswith(".rels"):
            continue
        if "/" + name not in overrides and name.rsplit(".", 1)[-1].lower() not in defaults:
            fault(name, "has no content type")
        if name not in related:
            fault(name, "nothing refers to it")
        has_relations = posixpath.join(posixpath.dirname(name), "_rels", posixpath.basename(name) + ".rels") in names
        if not has_relations and any(key.startswith(R) for e in root.iter() for key in e.attrib):
            fault(name, "refers to other parts but has no relations")
    styles_root = parts.get("word/styles.xml")
    styles = None
    if styles_root is not None:
        all_styles = [style.get(W + "styleId") for style in styles_root.findall(W + "style")]
        if len(set(all_styles)) != len(all_styles):
            fault("word/styles.xml", "a style id is there twice")
        style_names = [s.find(W + "name").get(W + "val").lower() for s in styles_root.findall(W + "style")]
        if len(set(style_names)) != len(style_names):
            fault("word/styles.xml", "a style name is there twice")
        styles = set(all_styles)
    for name, root in parts.items():
        if name.startswith("word/") and not name.endswith(".rels") and root.tag.startswith(W):
            check_order(name, root)
            check_tables(name, root)
            check_ids(name, root, styles)
    for line in faults:
        print(line)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
