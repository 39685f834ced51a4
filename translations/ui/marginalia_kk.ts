<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>marginalia::ui::CodingDesk</name>
    <message>
        <source>Choose an answer first, then give it a code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a passage first, then give it a code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” took the place of “%2”: this question has one code for each answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This passage has the code “%1” already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coded with “%1”; the answer is now proposed as substantive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coded with “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no code of yours to take off here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took off “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judged: no code applies. Ctrl+Z takes it back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>marginalia::ui::ProjectSession</name>
    <message>
        <source>Undoing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redoing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>marginalia::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Typeface of quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With serifs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without serifs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Size of quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pt</source>
        <comment>typographic points</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As coders and the history show it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New codes and judgements carry this name. What is recorded already keeps its coder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample of the typeface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Simplify the border first; trust will follow.” Expert 17, Kazakhstan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
