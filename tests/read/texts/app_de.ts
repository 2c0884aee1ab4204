<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_AT" sourcelanguage="en">
<context><name>Window</name>
<message><source>&amp;Open %1</source><translation>&amp;Öffne %1</translation></message>
<message numerus="yes"><source>%n file(s)</source>
<translation><numerusform>eine Datei</numerusform><numerusform>%n Dateien</numerusform></translation></message>
<message><source>Old</source><translation type="vanished">Alt</translation></message>
<message><source>Gone</source><translation type="obsolete">Weg</translation></message>
<message><source>Draft</source><translation type="unfinished">Entwurf</translation></message>
<message><source>Empty</source><translation></translation></message>
<message><translation>Ohne Quelle</translation></message>
<message><source>Long</source><translation variants="yes"><lengthvariant>Länger</lengthvariant><lengthvariant>Lang</lengthvariant></translation></message>
<message><source>Line
two</source><translation>Zeile
zwei</translation></message>
</context>
</TS>
