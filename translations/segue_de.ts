<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>AnalyzeCommand</name>
    <message>
        <source>Name at least one audio file.</source>
        <translation>Nennen Sie mindestens eine Audiodatei.</translation>
    </message>
    <message>
        <source>Describe audio files without a library, one JSON object each.</source>
        <translation>Audiodateien ohne Bibliothek beschreiben, je ein JSON-Objekt.</translation>
    </message>
    <message>
        <source>Add arrays over time: level, loudness, tempo, keys, chords and sections.</source>
        <translation>Folgen über die Zeit ergänzen: Pegel, Lautheit, Tempo, Tonarten, Akkorde und Abschnitte.</translation>
    </message>
    <message>
        <source>Add the times of the beats and of those that begin a bar.</source>
        <translation>Die Zeiten der Schläge hinzufügen, und die derer, mit denen ein Takt beginnt.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Run the command with --help to see what it takes.</source>
        <translation>Mit --help zeigt der Befehl, was er annimmt.</translation>
    </message>
    <message>
        <source>--%1 takes a whole number of at least %2, not “%3”.</source>
        <translation>--%1 braucht eine ganze Zahl von mindestens %2, nicht „%3“.</translation>
    </message>
    <message>
        <source>--%1 takes a number of at least %2, not “%3”.</source>
        <translation>--%1 braucht eine Zahl von mindestens %2, nicht „%3“.</translation>
    </message>
    <message>
        <source>The library file to use instead of the one in your data folder.</source>
        <translation>Die Bibliotheksdatei, die statt der in Ihrem Datenordner verwendet wird.</translation>
    </message>
    <message>
        <source>Print JSON Lines on standard output, and nothing else there.</source>
        <translation>JSON Lines auf der Standardausgabe ausgeben und dort nichts anderes.</translation>
    </message>
    <message>
        <source>Leave out progress and notes; errors are still printed.</source>
        <translation>Fortschritt und Hinweise weglassen; Fehler werden weiterhin ausgegeben.</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Diese Hilfe zeigen.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Die Version zeigen.</translation>
    </message>
    <message>
        <source>Usage: segue [FOLDER...]            open the window, with these folders
       segue COMMAND [OPTIONS]      work without a window
</source>
        <translation>Aufruf: segue [ORDNER...]            das Fenster öffnen, mit diesen Ordnern
        segue BEFEHL [OPTIONEN]      ohne Fenster arbeiten
</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Befehle:</translation>
    </message>
    <message>
        <source>Options of every command:</source>
        <translation>Optionen aller Befehle:</translation>
    </message>
    <message>
        <source>segue COMMAND --help says more about a command.</source>
        <translation>segue BEFEHL --help sagt mehr über einen Befehl.</translation>
    </message>
    <message>
        <source>Usage: segue %1 [OPTIONS] %2</source>
        <translation>Aufruf: segue %1 [OPTIONEN] %2</translation>
    </message>
    <message>
        <source>These options need a command: %1</source>
        <translation>Diese Optionen brauchen einen Befehl: %1</translation>
    </message>
    <message>
        <source>segue --help lists the commands.</source>
        <translation>segue --help listet die Befehle auf.</translation>
    </message>
    <message>
        <source>There is no command or folder “%1”.</source>
        <translation>Es gibt keinen Befehl oder Ordner „%1“.</translation>
    </message>
    <message>
        <source>%1 is not in the library. Add its folder with: segue scan FOLDER</source>
        <translation>%1 ist nicht in der Bibliothek. Fügen Sie den Ordner hinzu mit: segue scan ORDNER</translation>
    </message>
    <message>
        <source>No track of the library matches “%1”.</source>
        <translation>Kein Titel der Bibliothek passt zu „%1“.</translation>
    </message>
    <message>
        <source>How much each part of the sound counts, for example timbre=1,rhythm=.5 (default 1).</source>
        <translation>Wie viel jeder Teil des Klangs zählt, zum Beispiel timbre=1,rhythm=.5 (Vorgabe 1).</translation>
    </message>
    <message>
        <source>--weights takes PART=NUMBER with the parts %1, not “%2”.</source>
        <translation>--weights braucht TEIL=ZAHL mit den Teilen %1, nicht „%2“.</translation>
    </message>
    <message>
        <source>How closely to listen to each track: fast (excerpts), standard (all of it) or full (all of it, with chords and structure).</source>
        <translation>Wie genau jeder Titel gehört wird: fast (Ausschnitte), standard (alles) oder full (alles, mit Akkorden und Aufbau).</translation>
    </message>
    <message>
        <source>--depth takes fast, standard or full, not “%1”.</source>
        <translation>--depth braucht fast, standard oder full, nicht „%1“.</translation>
    </message>
    <message>
        <source>Paths in the file: relative, absolute or auto.</source>
        <translation>Pfade in der Datei: relative, absolute oder auto.</translation>
    </message>
    <message>
        <source>Paths that start with FROM start with TO instead. May be repeated.</source>
        <translation>Pfade, die mit VON beginnen, beginnen stattdessen mit NACH. Darf wiederholt werden.</translation>
    </message>
    <message>
        <source>--paths takes relative, absolute or auto.</source>
        <translation>--paths nimmt relative, absolute oder auto.</translation>
    </message>
    <message>
        <source>--prefix takes FROM=TO, not “%1”.</source>
        <translation>--prefix nimmt VON=NACH, nicht „%1“.</translation>
    </message>
    <message>
        <source>Write names as sticks and players take them: no : * ? &quot; &lt; &gt; |.</source>
        <translation>Namen schreiben, wie Sticks und Player sie nehmen: ohne : * ? &quot; &lt; &gt; |.</translation>
    </message>
    <message>
        <source>There is no saved playlist “%1”.</source>
        <translation>Es gibt keine gespeicherte Playlist „%1“.</translation>
    </message>
</context>
<context>
    <name>DoctorCommand</name>
    <message>
        <source>Save everything readable into a fresh library and use that from now on.</source>
        <translation>Alles Lesbare in eine neue Bibliothek retten und diese von nun an verwenden.</translation>
    </message>
    <message>
        <source>Copy the library to its folder of backups.</source>
        <translation>Die Bibliothek in ihren Ordner mit Sicherungen kopieren.</translation>
    </message>
    <message>
        <source>Put a copy of this backup in the place of the library.</source>
        <translation>Eine Kopie dieser Sicherung an die Stelle der Bibliothek setzen.</translation>
    </message>
    <message>
        <source>Give unused room in the file back to the disk.</source>
        <translation>Ungenutzten Platz in der Datei an die Festplatte zurückgeben.</translation>
    </message>
    <message>
        <source>The music was moved as a whole from folder OLD to folder NEW: tell the library.</source>
        <translation>Die Musik ist als Ganzes vom Ordner ALT in den Ordner NEU umgezogen: der Bibliothek mitteilen.</translation>
    </message>
    <message>
        <source>The library %1 is sound.</source>
        <translation>Die Bibliothek %1 ist in Ordnung.</translation>
    </message>
    <message>
        <source>The library %1 is damaged. Save what is readable with: segue doctor --repair</source>
        <translation>Die Bibliothek %1 ist beschädigt. Was lesbar ist, rettet: segue doctor --repair</translation>
    </message>
    <message>
        <source>Backup: %1</source>
        <translation>Sicherung: %1</translation>
    </message>
    <message>
        <source>The library was copied to %1.</source>
        <translation>Die Bibliothek wurde nach %1 kopiert.</translation>
    </message>
    <message>
        <source>The backup was put in place.</source>
        <translation>Die Sicherung wurde eingesetzt.</translation>
    </message>
    <message>
        <source>The backup was put in place. The former library is now %1.</source>
        <translation>Die Sicherung wurde eingesetzt. Die bisherige Bibliothek heißt jetzt %1.</translation>
    </message>
    <message>
        <source>The library takes %1 bytes; it was %2.</source>
        <translation>Die Bibliothek belegt %1 Byte; vorher waren es %2.</translation>
    </message>
    <message>
        <source>--relocate takes two folders: where the music was and where it is.</source>
        <translation>--relocate braucht zwei Ordner: wo die Musik war und wo sie ist.</translation>
    </message>
    <message>
        <source>The folder %1 does not exist.</source>
        <translation>Der Ordner %1 existiert nicht.</translation>
    </message>
    <message>
        <source>One thing at a time: choose one of the options.</source>
        <translation>Eins nach dem anderen: Wählen Sie eine der Optionen.</translation>
    </message>
    <message>
        <source>This command takes no arguments.</source>
        <translation>Dieser Befehl nimmt keine Argumente an.</translation>
    </message>
    <message>
        <source>Check the library; repair it, back it up, restore it, or follow a move.</source>
        <translation>Die Bibliothek prüfen; sie reparieren, sichern, wiederherstellen oder einem Umzug folgen.</translation>
    </message>
    <message>
        <source>Remove the tracks whose files are gone, with all that hangs on them; with a query, those of them that match it.</source>
        <translation>Entfernt die Titel, deren Dateien fort sind, mit allem, was an ihnen hängt; mit einer Suche nur die davon, die zu ihr passen.</translation>
    </message>
    <message>
        <source>Put back what was removed last.</source>
        <translation>Bringt zurück, was zuletzt entfernt wurde.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tracks</source>
        <translation>
            <numerusform>%Ln Titel</numerusform>
            <numerusform>%Ln Titel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved: %1, %2 in all. Lost: %3. The former file is now %4.</source>
        <translation>Gerettet: %1, insgesamt %2. Verloren: %3. Die bisherige Datei heißt jetzt %4.</translation>
    </message>
    <message>
        <source>Now below %3: %1, %2.</source>
        <translation>Jetzt unter %3: %1, %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln folders</source>
        <translation>
            <numerusform>%Ln Ordner</numerusform>
            <numerusform>%Ln Ordner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing tracks were removed.</source>
        <translation>
            <numerusform>%Ln fehlender Titel wurde entfernt.</numerusform>
            <numerusform>%Ln fehlende Titel wurden entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>With them went %1, the plays of %2, and %3. segue doctor --bring-back undoes it.</source>
        <translation>Mit ihnen gingen: %1, die Wiedergaben (%2) und %3. segue doctor --bring-back macht das rückgängig.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln ratings</source>
        <translation>
            <numerusform>%Ln Bewertung</numerusform>
            <numerusform>%Ln Bewertungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln places in playlists</source>
        <translation>
            <numerusform>%Ln Platz in Playlists</numerusform>
            <numerusform>%Ln Plätze in Playlists</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tracks are in the library again, as missing until a scan finds their files.</source>
        <translation>
            <numerusform>%Ln Titel ist wieder in der Bibliothek; er fehlt, bis ein Scan seine Datei findet.</numerusform>
            <numerusform>%Ln Titel sind wieder in der Bibliothek; sie fehlen, bis ein Scan ihre Dateien findet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuplicatesCommand</name>
    <message>
        <source>Keep this track of its group: the others pass on what you gave them, their files go to the trash.</source>
        <translation>Behält diesen Titel seiner Gruppe: Die anderen geben weiter, was Sie ihnen gegeben haben, ihre Dateien kommen in den Papierkorb.</translation>
    </message>
    <message>
        <source>%1 of %2 recordings</source>
        <translation>%1 von %2 Aufnahmen</translation>
    </message>
    <message>
        <source>%1 stars</source>
        <translation>%1 Sterne</translation>
    </message>
    <message>
        <source>%1 plays</source>
        <translation>%1 Wiedergaben</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>--keep takes one track that has duplicates and whose file is there.</source>
        <translation>--keep braucht einen Titel, der mehrfach vorhanden ist und dessen Datei da ist.</translation>
    </message>
    <message>
        <source>Kept %1; %2 others passed on what you gave them, their files are in the trash. segue doctor --bring-back brings their entries back.</source>
        <translation>%1 bleibt; %2 andere haben weitergegeben, was Sie ihnen gegeben haben, ihre Dateien sind im Papierkorb. segue doctor --bring-back bringt ihre Einträge zurück.</translation>
    </message>
    <message>
        <source>This command takes no arguments.</source>
        <translation>Dieser Befehl nimmt keine Argumente an.</translation>
    </message>
    <message>
        <source>No track is here twice.</source>
        <translation>Kein Titel ist doppelt.</translation>
    </message>
    <message>
        <source>Show tracks that are the same: file, recording, or artist and title.</source>
        <translation>Zeigt Titel, die gleich sind: Datei, Aufnahme oder Interpret und Titel.</translation>
    </message>
</context>
<context>
    <name>ExportCommand</name>
    <message>
        <source>Export every saved playlist into the folder named with -o.</source>
        <translation>Alle gespeicherten Playlists in den mit -o genannten Ordner exportieren.</translation>
    </message>
    <message numerus="yes">
        <source>%n tracks written to %1</source>
        <translation>
            <numerusform>%n Titel nach %1 geschrieben</numerusform>
            <numerusform>%n Titel nach %1 geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>Name one saved playlist, or use --all.</source>
        <translation>Nennen Sie eine gespeicherte Playlist, oder verwenden Sie --all.</translation>
    </message>
    <message>
        <source>Write saved playlists to files.</source>
        <translation>Gespeicherte Playlists in Dateien schreiben.</translation>
    </message>
    <message>
        <source>The format of the files of --all: %1.</source>
        <translation>Das Format der Dateien von --all: %1.</translation>
    </message>
    <message>
        <source>The file to write (%1), or with --all the folder. Default: NAME.m3u8.</source>
        <translation>Die Datei, die geschrieben wird (%1), oder mit --all der Ordner. Sonst: NAME.m3u8.</translation>
    </message>
    <message>
        <source>--format takes %1.</source>
        <translation>--format nimmt %1.</translation>
    </message>
</context>
<context>
    <name>ImportCommand</name>
    <message>
        <source>The name in the library. Default: the file&apos;s title, or its name.</source>
        <translation>Der Name in der Bibliothek. Sonst: der Titel der Datei oder ihr Name.</translation>
    </message>
    <message numerus="yes">
        <source>%n tracks imported as %1</source>
        <translation>
            <numerusform>%n Titel als %1 übernommen</numerusform>
            <numerusform>%n Titel als %1 übernommen</numerusform>
        </translation>
    </message>
    <message>
        <source>not in the library: %1</source>
        <translation>nicht in der Bibliothek: %1</translation>
    </message>
    <message>
        <source>The library holds none of the tracks of %1.</source>
        <translation>Die Bibliothek enthält keinen der Titel von %1.</translation>
    </message>
    <message>
        <source>Name at least one playlist file.</source>
        <translation>Nennen Sie mindestens eine Wiedergabelistendatei.</translation>
    </message>
    <message>
        <source>Take playlist files into the library, and list what it does not hold.</source>
        <translation>Wiedergabelistendateien in die Bibliothek übernehmen und auflisten, was ihr fehlt.</translation>
    </message>
</context>
<context>
    <name>Keychain</name>
    <message>
        <source>This Segue was built without the desktop&apos;s keychain.</source>
        <translation>Dieses Segue wurde ohne die Schlüsselverwaltung des Desktops gebaut.</translation>
    </message>
    <message>
        <source>The desktop&apos;s keychain does not answer. Start it (KWallet, GNOME Keyring), or let Segue keep the key in a file.</source>
        <translation>Die Schlüsselverwaltung des Desktops antwortet nicht. Starten Sie sie (KWallet, GNOME-Schlüsselbund), oder lassen Sie Segue den Schlüssel in einer Datei aufbewahren.</translation>
    </message>
</context>
<context>
    <name>ListCommand</name>
    <message>
        <source>What to show, separated by commas: %1.</source>
        <translation>Was gezeigt wird, durch Kommas getrennt: %1.</translation>
    </message>
    <message>
        <source>The column to sort by; -COLUMN sorts downwards.</source>
        <translation>Die Spalte, nach der sortiert wird; -SPALTE sortiert absteigend.</translation>
    </message>
    <message>
        <source>Print comma-separated values with a heading.</source>
        <translation>Durch Kommas getrennte Werte mit Kopfzeile ausgeben.</translation>
    </message>
    <message>
        <source>There is no column “%1”.</source>
        <translation>Es gibt keine Spalte „%1“.</translation>
    </message>
    <message numerus="yes">
        <source>%n tracks</source>
        <translation>
            <numerusform>%n Titel</numerusform>
            <numerusform>%n Titel</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the tracks of the library that match a query.</source>
        <translation>Die Titel der Bibliothek zeigen, die zu einer Suche passen.</translation>
    </message>
</context>
<context>
    <name>LookUp</name>
    <message>
        <source>The picture is of a kind that covers do not have. Nothing was saved.</source>
        <translation>Das Bild ist von einer Art, die Cover nicht haben. Es wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>%1 has a cover already. It was left as it is.</source>
        <translation>%1 hat schon ein Cover. Es blieb, wie es ist.</translation>
    </message>
    <message>
        <source>The cover cannot be saved in %1. Check the rights of this folder and the room on its disk.</source>
        <translation>Das Cover lässt sich in %1 nicht speichern. Prüfen Sie die Rechte dieses Ordners und den Platz auf dem Datenträger.</translation>
    </message>
    <message numerus="yes">
        <source>The cover was saved in %n folders.</source>
        <translation>
            <numerusform>Das Cover wurde in %n Ordner gespeichert.</numerusform>
            <numerusform>Das Cover wurde in %n Ordnern gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter something to search for.</source>
        <translation>Geben Sie etwas ein, wonach gesucht werden soll.</translation>
    </message>
    <message>
        <source>Segue has not listened to this file yet. Let it, or search by words.</source>
        <translation>Segue hat diese Datei noch nicht gehört. Lassen Sie Segue sie hören, oder suchen Sie mit Wörtern.</translation>
    </message>
    <message>
        <source>The answer fits by %1 %, %2 % are asked for.</source>
        <translation>Die Antwort passt zu %1 %, verlangt sind %2 %.</translation>
    </message>
    <message>
        <source>Only the length speaks for the answer.</source>
        <translation>Für die Antwort spricht nur die Länge.</translation>
    </message>
    <message numerus="yes">
        <source>There are only %n answers.</source>
        <translation>
            <numerusform>Es gibt nur %n Antwort.</numerusform>
            <numerusform>Es gibt nur %n Antworten.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no answer.</source>
        <translation>Es gibt keine Antwort.</translation>
    </message>
    <message>
        <source>Several recordings fit alike.</source>
        <translation>Mehrere Aufnahmen passen gleich gut.</translation>
    </message>
</context>
<context>
    <name>LookupCommand</name>
    <message>
        <source>Ask MusicBrainz for what the tags say, not AcoustID for the sound.</source>
        <translation>MusicBrainz nach dem fragen, was die Tags sagen, nicht AcoustID nach dem Klang.</translation>
    </message>
    <message>
        <source>Name the tracks to look up.</source>
        <translation>Nennen Sie die Titel, die nachgeschlagen werden sollen.</translation>
    </message>
    <message>
        <source>Look-up is switched off. The window says what is sent, and switches it on: Look up, or Preferences.</source>
        <translation>Das Nachschlagen ist ausgeschaltet. Das Fenster sagt, was gesendet wird, und schaltet es ein: Nachschlagen, oder Einstellungen.</translation>
    </message>
    <message numerus="yes">
        <source>There are only %n answers.</source>
        <translation>
            <numerusform>Es gibt nur %n Antwort.</numerusform>
            <numerusform>Es gibt nur %n Antworten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look up the files of an album together, as a release, and what each is on it.</source>
        <translation>Die Dateien eines Albums zusammen nachschlagen, als Veröffentlichung, und was jede darauf ist.</translation>
    </message>
    <message>
        <source>How many answers to show for each track or album (5).</source>
        <translation>Wie viele Antworten je Titel oder Album gezeigt werden (5).</translation>
    </message>
    <message>
        <source>Write what was found into the files, where one answer fits best and well enough. The others are listed. segue tag --undo takes it back.</source>
        <translation>Das Gefundene in die Dateien schreiben, wo eine Antwort am besten und gut genug passt. Die anderen werden aufgezählt. segue tag --undo nimmt es zurück.</translation>
    </message>
    <message>
        <source>With --write: how well an answer must fit, in per cent (90).</source>
        <translation>Mit --write: wie gut eine Antwort passen muss, in Prozent (90).</translation>
    </message>
    <message>
        <source>With --write: the answer at this place, 1 for the first, in the place of the best; with --album the release.</source>
        <translation>Mit --write: die Antwort an dieser Stelle, 1 für die erste, statt der besten; mit --album die Veröffentlichung.</translation>
    </message>
    <message>
        <source>With --write: show what would change, and write nothing.</source>
        <translation>Mit --write: zeigen, was sich ändern würde, und nichts schreiben.</translation>
    </message>
    <message>
        <source>With --write: files keep their time of change.</source>
        <translation>Mit --write: Dateien behalten ihre Änderungszeit.</translation>
    </message>
    <message>
        <source>--%1 goes with --write.</source>
        <translation>--%1 gehört zu --write.</translation>
    </message>
    <message>
        <source>--least takes per cent, 0 to 100.</source>
        <translation>--least erwartet Prozent, 0 bis 100.</translation>
    </message>
    <message numerus="yes">
        <source>Look-up of %n files</source>
        <translation>
            <numerusform>Nachschlagen von %n Datei</numerusform>
            <numerusform>Nachschlagen von %n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask services on the web what tracks are called; write it only with --write.</source>
        <translation>Dienste im Netz fragen, wie Titel heißen; geschrieben wird nur mit --write.</translation>
    </message>
    <message numerus="yes">
        <source>%n tracks</source>
        <translation>
            <numerusform>%n Titel</numerusform>
            <numerusform>%n Titel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n files)</source>
        <translation>
            <numerusform>%1 (%n Datei)</numerusform>
            <numerusform>%1 (%n Dateien)</numerusform>
        </translation>
    </message>
    <message>
        <source>No track of this release.</source>
        <translation>Kein Titel dieser Veröffentlichung.</translation>
    </message>
    <message>
        <source>Left alone. %1</source>
        <translation>Nicht angerührt. %1</translation>
    </message>
</context>
<context>
    <name>ModelOption</name>
    <message>
        <source>Let the learned model in this ONNX file hear the tracks as well, from now on; “none” for no model.</source>
        <translation>Das gelernte Modell in dieser ONNX-Datei hört die Titel von nun an ebenfalls; „none“ für kein Modell.</translation>
    </message>
    <message>
        <source>The model has heard %1 of %2 tracks</source>
        <translation>Das Modell hat %1 von %2 Titeln gehört</translation>
    </message>
    <message>
        <source>The model heard %1 tracks; %2 it could not hear.</source>
        <translation>Das Modell hat %1 Titel gehört; %2 konnte es nicht hören.</translation>
    </message>
</context>
<context>
    <name>PlaylistCommand</name>
    <message>
        <source>What it should sound like: a path, an id or a query. May be repeated.</source>
        <translation>Wie es klingen soll: ein Pfad, eine Kennung oder eine Suche. Mehrfach möglich.</translation>
    </message>
    <message>
        <source>What it should not sound like. May be repeated.</source>
        <translation>Wie es nicht klingen soll. Mehrfach möglich.</translation>
    </message>
    <message>
        <source>How many tracks, seeds included.</source>
        <translation>Wie viele Titel, die Ausgangstitel eingeschlossen.</translation>
    </message>
    <message>
        <source>How long, instead of how many.</source>
        <translation>Wie lang, statt wie viele.</translation>
    </message>
    <message>
        <source>Only tracks that match this query.</source>
        <translation>Nur Titel, die zu dieser Suche passen.</translation>
    </message>
    <message>
        <source>Others between two tracks of one artist.</source>
        <translation>Andere zwischen zwei Titeln eines Interpreten.</translation>
    </message>
    <message>
        <source>Others between two tracks of one album.</source>
        <translation>Andere zwischen zwei Titeln eines Albums.</translation>
    </message>
    <message>
        <source>Tracks of one artist at the most.</source>
        <translation>Höchstzahl der Titel eines Interpreten.</translation>
    </message>
    <message>
        <source>Only steps to the same or a neighbouring key.</source>
        <translation>Nur Schritte zur gleichen oder einer benachbarten Tonart.</translation>
    </message>
    <message>
        <source>The largest change of tempo from track to track.</source>
        <translation>Der größte Tempowechsel von Titel zu Titel.</translation>
    </message>
    <message>
        <source>Another number gives another playlist.</source>
        <translation>Eine andere Zahl ergibt eine andere Playlist.</translation>
    </message>
    <message>
        <source>Show the distance and the transition of each track.</source>
        <translation>Abstand und Übergang jedes Titels zeigen.</translation>
    </message>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>track</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>BPM</source>
        <translation>BPM</translation>
    </message>
    <message>
        <source>key</source>
        <translation>Tonart</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>transition</source>
        <translation>Übergang</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>Grund</translation>
    </message>
    <message numerus="yes">
        <source>%n tracks written to %1</source>
        <translation>
            <numerusform>%n Titel nach %1 geschrieben</numerusform>
            <numerusform>%n Titel nach %1 geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Say what it should sound like: --seed TRACK.</source>
        <translation>Sagen Sie, wie es klingen soll: --seed TITEL.</translation>
    </message>
    <message>
        <source>Build a playlist that sounds like the seeds and flows, and say why.</source>
        <translation>Eine fließende Playlist machen, die wie die Ausgangstitel klingt, und begründen.</translation>
    </message>
    <message>
        <source>Save it in the library under this name; several under their own names.</source>
        <translation>In der Bibliothek unter diesem Namen speichern; mehrere unter ihren eigenen Namen.</translation>
    </message>
    <message>
        <source>Write it to this file (%1); several to this folder.</source>
        <translation>In diese Datei schreiben (%1); mehrere in diesen Ordner.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>--save-preset needs a name.</source>
        <translation>--save-preset braucht einen Namen.</translation>
    </message>
    <message>
        <source>Live, remastered and edited versions beside each other.</source>
        <translation>Live-, überarbeitete und gekürzte Fassungen nebeneinander.</translation>
    </message>
    <message>
        <source>The largest jump of loudness from track to track.</source>
        <translation>Der größte Sprung der Lautheit von Titel zu Titel.</translation>
    </message>
    <message>
        <source>Only tempos in this range: 100..130, 100.. or ..130.</source>
        <translation>Nur Tempi in diesem Bereich: 100..130, 100.. oder ..130.</translation>
    </message>
    <message>
        <source>Only tracks of so many seconds: 90..600.</source>
        <translation>Nur Titel von so vielen Sekunden: 90..600.</translation>
    </message>
    <message>
        <source>Only tracks of at least so many stars.</source>
        <translation>Nur Titel mit mindestens so vielen Sternen.</translation>
    </message>
    <message>
        <source>Only tracks played so often: 1.. or ..0.</source>
        <translation>Nur so oft gespielte Titel: 1.. oder ..0.</translation>
    </message>
    <message>
        <source>Not played in so many days.</source>
        <translation>Seit so vielen Tagen nicht gespielt.</translation>
    </message>
    <message>
        <source>Tracks of this saved playlist come only when others run out.</source>
        <translation>Titel dieser gespeicherten Wiedergabeliste kommen nur, wenn andere ausgehen.</translation>
    </message>
    <message>
        <source>Only genres of the seeds, and those grouped with them.</source>
        <translation>Nur Genres der Ausgangstitel und die mit ihnen zusammengefassten.</translation>
    </message>
    <message>
        <source>Genres that count as one. May be repeated.</source>
        <translation>Genres, die als eines gelten. Darf wiederholt werden.</translation>
    </message>
    <message>
        <source>Christmas music the whole year.</source>
        <translation>Weihnachtsmusik das ganze Jahr.</translation>
    </message>
    <message>
        <source>A track that stands at this place. May be repeated.</source>
        <translation>Ein Titel, der an diesem Platz steht. Darf wiederholt werden.</translation>
    </message>
    <message>
        <source>--%1 takes a range like 100..130, not “%2”.</source>
        <translation>--%1 nimmt einen Bereich wie 100..130, nicht „%2“.</translation>
    </message>
    <message>
        <source>--%1 takes %2, not “%3”.</source>
        <translation>--%1 nimmt %2, nicht „%3“.</translation>
    </message>
    <message>
        <source>--lock takes PLACE=TRACK, not “%1”.</source>
        <translation>--lock nimmt PLATZ=TITEL, nicht „%1“.</translation>
    </message>
    <message>
        <source>There is no preset “%1”; --list-presets shows them.</source>
        <translation>Es gibt keine Vorlage „%1“; --list-presets zeigt sie.</translation>
    </message>
    <message>
        <source>How to build it: %1.</source>
        <translation>Wie sie entsteht: %1.</translation>
    </message>
    <message>
        <source>Where a path leads; repeated, over the ones before.</source>
        <translation>Wohin ein Weg führt; wiederholt, über die davor.</translation>
    </message>
    <message>
        <source>A recipe by name, or a file; other options change it.</source>
        <translation>Ein Rezept nach Namen oder eine Datei; andere Optionen ändern es.</translation>
    </message>
    <message>
        <source>Show the presets, and make nothing.</source>
        <translation>Die Vorlagen zeigen und nichts anlegen.</translation>
    </message>
    <message>
        <source>Keep these options as a preset.</source>
        <translation>Diese Optionen als Vorlage behalten.</translation>
    </message>
    <message>
        <source>The course it takes: up, down, arc, wave.</source>
        <translation>Der Verlauf: up, down, arc, wave.</translation>
    </message>
    <message>
        <source>What takes the course: energy, tempo or both.</source>
        <translation>Was den Verlauf nimmt: energy, tempo oder both.</translation>
    </message>
    <message>
        <source>The share of the library that a radio stays in, nearest to the seeds first.</source>
        <translation>Der Anteil der Bibliothek, in dem ein Radio bleibt, die nächsten zuerst.</translation>
    </message>
    <message>
        <source>The largest distance of what expands the seeds.</source>
        <translation>Der größte Abstand dessen, was die Ausgangstitel erweitert.</translation>
    </message>
    <message>
        <source>How many lists at the most, where the mode makes several.</source>
        <translation>Wie viele Listen höchstens, wo die Art mehrere macht.</translation>
    </message>
    <message>
        <source>How much chance counts: 0 (not at all) to 1.</source>
        <translation>Wie viel der Zufall zählt: 0 (gar nicht) bis 1.</translation>
    </message>
    <message>
        <source>preset</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>what it makes</source>
        <translation>was sie macht</translation>
    </message>
    <message>
        <source>So many tracks by chance as seeds.</source>
        <translation>So viele zufällige Titel als Ausgangspunkt.</translation>
    </message>
    <message>
        <source>So many tracks as seeds that are as unlike as can be.</source>
        <translation>So viele möglichst verschiedene Titel als Ausgangspunkt.</translation>
    </message>
    <message>
        <source>Choose each next track out of three, on standard input.</source>
        <translation>Jeden nächsten Titel aus dreien wählen, über die Standardeingabe.</translation>
    </message>
    <message>
        <source>Which comes next? 1 to 3, n for others, an empty line to finish.</source>
        <translation>Was kommt als Nächstes? 1 bis 3, n für andere, eine leere Zeile zum Beenden.</translation>
    </message>
    <message>
        <source>As much as fits into so many megabytes.</source>
        <translation>So viel, wie in so viele Megabyte passt.</translation>
    </message>
    <message>
        <source>Spoken word and mixes of over half an hour, too.</source>
        <translation>Auch Gesprochenes und Mixe von über einer halben Stunde.</translation>
    </message>
    <message>
        <source>No track that is as likely sung as not.</source>
        <translation>Kein Titel, in dem ebenso wahrscheinlich gesungen wird wie nicht.</translation>
    </message>
</context>
<context>
    <name>PlaylistsCommand</name>
    <message>
        <source>Take back the latest N changes of saved playlists.</source>
        <translation>Die letzten N Änderungen gespeicherter Wiedergabelisten zurücknehmen.</translation>
    </message>
    <message>
        <source>Let nobody change this playlist.</source>
        <translation>Diese Wiedergabeliste vor Änderungen schützen.</translation>
    </message>
    <message>
        <source>Let it be changed again.</source>
        <translation>Änderungen wieder zulassen.</translation>
    </message>
    <message>
        <source>Replace entries whose file is gone, and take out what stands there twice.</source>
        <translation>Einträge ersetzen, deren Datei fehlt, und Doppeltes herausnehmen.</translation>
    </message>
    <message>
        <source>Remove this playlist; its tracks stay.</source>
        <translation>Diese Wiedergabeliste entfernen; ihre Titel bleiben.</translation>
    </message>
    <message>
        <source>There is no change left to take back.</source>
        <translation>Es gibt keine Änderung mehr, die zurückgenommen werden kann.</translation>
    </message>
    <message>
        <source>Taken back: the latest change of %1.</source>
        <translation>Zurückgenommen: die letzte Änderung von %1.</translation>
    </message>
    <message>
        <source>%1: %2 replaced, %3 doubles taken out, %4 without a file</source>
        <translation>%1: %2 ersetzt, %3 doppelte herausgenommen, %4 ohne Datei</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>playlist</source>
        <translation>Wiedergabeliste</translation>
    </message>
    <message>
        <source>tracks</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>without a file</source>
        <translation>ohne Datei</translation>
    </message>
    <message>
        <source>This command takes options only.</source>
        <translation>Dieser Befehl nimmt nur Optionen.</translation>
    </message>
    <message>
        <source>List the saved playlists; lock, mend or remove one, or take changes back.</source>
        <translation>Die gespeicherten Wiedergabelisten auflisten; eine sperren, ausbessern oder entfernen, oder Änderungen zurücknehmen.</translation>
    </message>
</context>
<context>
    <name>ProblemsCommand</name>
    <message>
        <source>This command takes no arguments.</source>
        <translation>Dieser Befehl nimmt keine Argumente an.</translation>
    </message>
    <message>
        <source>No file gave any trouble.</source>
        <translation>Keine Datei hat Probleme gemacht.</translation>
    </message>
    <message>
        <source>Show the files that gave trouble, and why.</source>
        <translation>Die Dateien zeigen, die Probleme gemacht haben, und warum.</translation>
    </message>
    <message>
        <source>Show those that are ignored, too.</source>
        <translation>Zeigt auch die ignorierten.</translation>
    </message>
    <message>
        <source>Do not show this file any more, until it changes.</source>
        <translation>Zeigt diese Datei nicht mehr, bis sie sich ändert.</translation>
    </message>
    <message>
        <source>Show this file again.</source>
        <translation>Zeigt diese Datei wieder.</translation>
    </message>
    <message>
        <source>%1: %2 (noticed %3)</source>
        <translation>%1: %2 (bemerkt am %3)</translation>
    </message>
</context>
<context>
    <name>ScanCommand</name>
    <message>
        <source>How many tracks to analyse at once; 0 means one for each processor.</source>
        <translation>Wie viele Titel gleichzeitig analysiert werden; 0 bedeutet einen je Prozessor.</translation>
    </message>
    <message>
        <source>How much memory the scan may use, for example 512M or 2G.</source>
        <translation>Wie viel Arbeitsspeicher der Scan nutzen darf, zum Beispiel 512M oder 2G.</translation>
    </message>
    <message>
        <source>Use one worker and small buffers.</source>
        <translation>Nur einen Titel auf einmal und kleine Puffer verwenden.</translation>
    </message>
    <message>
        <source>Try files again that failed before.</source>
        <translation>Dateien erneut versuchen, die zuvor fehlgeschlagen sind.</translation>
    </message>
    <message>
        <source>Read and analyse everything again.</source>
        <translation>Alles neu lesen und analysieren.</translation>
    </message>
    <message>
        <source>Read tags only, without analysis.</source>
        <translation>Nur Tags lesen, ohne Analyse.</translation>
    </message>
    <message>
        <source>--memory-limit takes a size such as 512M or 2G, not “%1”.</source>
        <translation>--memory-limit braucht eine Größe wie 512M oder 2G, nicht „%1“.</translation>
    </message>
    <message>
        <source>The library has no folders yet. Name the folder that holds your music: segue scan FOLDER</source>
        <translation>Die Bibliothek hat noch keine Ordner. Nennen Sie den Ordner mit Ihrer Musik: segue scan ORDNER</translation>
    </message>
    <message numerus="yes">
        <source>Looking for music: %n files so far</source>
        <translation>
            <numerusform>Suche nach Musik: bisher %n Datei</numerusform>
            <numerusform>Suche nach Musik: bisher %n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source> · %1 tracks/s</source>
        <translation> · %1 Titel/s</translation>
    </message>
    <message>
        <source>%1 found: %2 added, %3 changed, %4 moved, %5 missing, %6 unchanged; %7 analysed, %8 failed</source>
        <translation>%1 gefunden: %2 hinzugefügt, %3 geändert, %4 verschoben, %5 fehlend, %6 unverändert; %7 analysiert, %8 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 s for %2 of music, at most %3 of memory</source>
        <translation>%1 s für %2 Musik, höchstens %3 Arbeitsspeicher</translation>
    </message>
    <message>
        <source>segue problems says which files failed and why.</source>
        <translation>segue problems sagt, welche Dateien fehlgeschlagen sind und warum.</translation>
    </message>
    <message>
        <source>Add folders and bring the library up to date with all of them.</source>
        <translation>Ordner hinzufügen und die Bibliothek mit allen abgleichen.</translation>
    </message>
    <message>
        <source>Another Segue is scanning this library; waiting until it is done.</source>
        <translation>Ein anderes Segue durchsucht diese Bibliothek gerade; es wird gewartet, bis es fertig ist.</translation>
    </message>
</context>
<context>
    <name>SimilarCommand</name>
    <message>
        <source>How many tracks to show.</source>
        <translation>Wie viele Titel gezeigt werden.</translation>
    </message>
    <message>
        <source>Print the neighbours of every track of the library.</source>
        <translation>Die Nachbarn jedes Titels der Bibliothek ausgeben.</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>track</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>closest in</source>
        <translation>am nächsten in</translation>
    </message>
    <message>
        <source>Name one track (path, id or query), or use --all.</source>
        <translation>Nennen Sie einen Titel (Pfad, Kennung oder Suche), oder verwenden Sie --all.</translation>
    </message>
    <message>
        <source>Sounds like %1:</source>
        <translation>Klingt ähnlich wie %1:</translation>
    </message>
    <message>
        <source>Show the tracks that sound most like a track, with the reasons.</source>
        <translation>Die Titel zeigen, die einem Titel am ähnlichsten klingen, mit Begründung.</translation>
    </message>
</context>
<context>
    <name>StatsCommand</name>
    <message>
        <source>This command takes no arguments.</source>
        <translation>Dieser Befehl nimmt keine Argumente an.</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Tracks</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Analysed</source>
        <translation>Analysiert</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlend</translation>
    </message>
    <message>
        <source>Albums</source>
        <translation>Alben</translation>
    </message>
    <message>
        <source>Artists</source>
        <translation>Interpreten</translation>
    </message>
    <message>
        <source>Genres</source>
        <translation>Genres</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Playlists</source>
        <translation>Playlists</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Count what the library holds.</source>
        <translation>Zählen, was die Bibliothek enthält.</translation>
    </message>
</context>
<context>
    <name>TagCommand</name>
    <message>
        <source>Give a field this value; repeated for one field, several values.</source>
        <translation>Gibt einem Feld diesen Wert; für ein Feld wiederholt: mehrere Werte.</translation>
    </message>
    <message>
        <source>Add a value to those of a field.</source>
        <translation>Fügt den Werten eines Feldes einen hinzu.</translation>
    </message>
    <message>
        <source>Take a field out. May be repeated.</source>
        <translation>Nimmt ein Feld heraus. Kann wiederholt werden.</translation>
    </message>
    <message>
        <source>Take fields from the name of the file: &quot;{artist}/{album}/{track} {title}&quot;; {_} for what is of no interest.</source>
        <translation>Nimmt Felder aus dem Namen der Datei: „{artist}/{album}/{track} {title}“; {_} steht für Unwichtiges.</translation>
    </message>
    <message>
        <source>Show what would change, and write nothing.</source>
        <translation>Zeigt, was sich ändern würde, und schreibt nichts.</translation>
    </message>
    <message>
        <source>Files keep their time of change.</source>
        <translation>Die Dateien behalten ihre Änderungszeit.</translation>
    </message>
    <message>
        <source>Show what was written lately, the newest first.</source>
        <translation>Zeigt, was zuletzt geschrieben wurde, das Neueste zuerst.</translation>
    </message>
    <message>
        <source>Take back the latest N acts that still stand.</source>
        <translation>Nimmt die letzten N Änderungen zurück, die noch gelten.</translation>
    </message>
    <message>
        <source>Take back the act with this number of the history.</source>
        <translation>Nimmt die Änderung mit dieser Nummer des Verlaufs zurück.</translation>
    </message>
    <message>
        <source>--%1 takes FIELD=VALUE, not “%2”.</source>
        <translation>--%1 erwartet FELD=WERT, nicht „%2“.</translation>
    </message>
    <message>
        <source>“%1” is no name of a field.</source>
        <translation>„%1“ ist kein Name eines Feldes.</translation>
    </message>
    <message>
        <source>--from-name takes fields in braces with something between them, such as &quot;{track} - {title}&quot;.</source>
        <translation>--from-name erwartet Felder in geschweiften Klammern mit etwas dazwischen, etwa „{track} - {title}“.</translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n files</source>
        <translation>
            <numerusform>Tags von %n Datei</numerusform>
            <numerusform>Tags von %n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing left to take back.</source>
        <translation>Es gibt nichts mehr zurückzunehmen.</translation>
    </message>
    <message>
        <source>Name the files, or use --history or --undo without any.</source>
        <translation>Nennen Sie die Dateien, oder verwenden Sie --history oder --undo ohne welche.</translation>
    </message>
    <message>
        <source>%1 of %2 files</source>
        <translation>%1 von %2 Dateien</translation>
    </message>
    <message>
        <source>%1 of %2 files written, %3 unchanged, %4 failed</source>
        <translation>%1 von %2 Dateien geschrieben, %3 unverändert, %4 fehlgeschlagen</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>when</source>
        <translation>wann</translation>
    </message>
    <message>
        <source>files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>what</source>
        <translation>was</translation>
    </message>
    <message>
        <source>Write what was heard: bpm, key, replaygain (of track and album, for which the files of the album are read again), trackgain (of the track alone), fingerprint; separated by commas.</source>
        <translation>Schreibt, was gehört wurde: bpm, key, replaygain (von Titel und Album, wofür die Dateien des Albums noch einmal gelesen werden), trackgain (nur vom Titel), fingerprint; durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>How keys are written: camelot (8A), name (Am) or openkey (1m).</source>
        <translation>Wie Tonarten geschrieben werden: camelot (8A), name (Am) oder openkey (1m).</translation>
    </message>
    <message>
        <source>--write-sound takes bpm, key, replaygain, trackgain and fingerprint, not “%1”.</source>
        <translation>--write-sound nimmt bpm, key, replaygain, trackgain und fingerprint, nicht „%1“.</translation>
    </message>
    <message>
        <source>--key-notation takes camelot, name or openkey, not “%1”.</source>
        <translation>--key-notation nimmt camelot, name oder openkey, nicht „%1“.</translation>
    </message>
    <message>
        <source>Loudness of %1 of %2 files</source>
        <translation>Lautheit von %1 von %2 Dateien</translation>
    </message>
    <message numerus="yes">
        <source>Tempo, key and loudness of %n files</source>
        <translation>
            <numerusform>Tempo, Tonart und Lautheit von %n Datei</numerusform>
            <numerusform>Tempo, Tonart und Lautheit von %n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Show, change and bring back what the tags of music files say, and their names.</source>
        <translation>Zeigen, ändern und zurückholen, was die Tags von Musikdateien sagen, und wie die Dateien heißen.</translation>
    </message>
    <message>
        <source>Move and rename the files as their tags say: &quot;{album_artist}/{album}/[{disc}-]{track} - {title}&quot;. What is in brackets is left out where a field is absent; {album|No album} has a text for that. Folders begin in the folder of the library that the file is in.</source>
        <translation>Die Dateien verschieben und umbenennen, wie ihre Tags es sagen: &quot;{album_artist}/{album}/[{disc}-]{track} - {title}&quot;. Was in eckigen Klammern steht, entfällt, wo ein Feld fehlt; {album|Kein Album} hat einen Text dafür. Ordner beginnen in dem Ordner der Bibliothek, in dem die Datei liegt.</translation>
    </message>
    <message>
        <source>With --rename: the folder where the pattern&apos;s folders begin.</source>
        <translation>Mit --rename: der Ordner, in dem die Ordner des Musters beginnen.</translation>
    </message>
    <message>
        <source>--to goes with --rename.</source>
        <translation>--to gehört zu --rename.</translation>
    </message>
    <message numerus="yes">
        <source>Names of %n files</source>
        <translation>
            <numerusform>Name von %n Datei</numerusform>
            <numerusform>Namen von %n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>One thing at a time: fields, --write-sound, --rename, or one option for covers.</source>
        <translation>Eins nach dem anderen: Felder, --write-sound, --rename oder eine Option für Cover.</translation>
    </message>
    <message>
        <source>--export-cover takes the cover of one file.</source>
        <translation>--export-cover nimmt das Cover einer einzigen Datei.</translation>
    </message>
    <message>
        <source>There is no picture in %1.</source>
        <translation>In %1 ist kein Bild.</translation>
    </message>
    <message>
        <source>%1 is there already; it was left alone.</source>
        <translation>%1 ist schon da und blieb unverändert.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 lässt sich nicht schreiben.</translation>
    </message>
    <message numerus="yes">
        <source>Cover of %n files</source>
        <translation>
            <numerusform>Cover von %n Datei</numerusform>
            <numerusform>Cover von %n Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pictures out of %n files</source>
        <translation>
            <numerusform>Bilder aus %n Datei entfernt</numerusform>
            <numerusform>Bilder aus %n Dateien entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the pictures in the files.</source>
        <translation>Zeigt die Bilder in den Dateien.</translation>
    </message>
    <message>
        <source>Make the picture FILE (JPEG, PNG, GIF, BMP, WebP) the front cover, in the place of the one that is there.</source>
        <translation>Macht das Bild FILE (JPEG, PNG, GIF, BMP, WebP) zur Vorderseite, an Stelle der vorhandenen.</translation>
    </message>
    <message>
        <source>With --cover: a picture with a longer side is made smaller first.</source>
        <translation>Mit --cover: Ein Bild mit einer längeren Seite wird zuerst verkleinert.</translation>
    </message>
    <message>
        <source>Take all pictures out.</source>
        <translation>Nimmt alle Bilder heraus.</translation>
    </message>
    <message>
        <source>Write the cover of one file into FILE; without a suffix it gets one.</source>
        <translation>Schreibt das Cover einer Datei nach FILE; ohne Endung bekommt es eine.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>TasteCommand</name>
    <message>
        <source>A track that sounds like the other one; give it twice.</source>
        <translation>Ein Titel, der wie der andere klingt; zweimal angeben.</translation>
    </message>
    <message>
        <source>The odd one of the three.</source>
        <translation>Der, der nicht zu den dreien passt.</translation>
    </message>
    <message>
        <source>The track that a playlist was made from.</source>
        <translation>Der Titel, aus dem eine Wiedergabeliste entstand.</translation>
    </message>
    <message>
        <source>A track that fits the seed. May be repeated.</source>
        <translation>Ein Titel, der zum Ausgangstitel passt. Darf wiederholt werden.</translation>
    </message>
    <message>
        <source>A track that does not. May be repeated.</source>
        <translation>Ein Titel, der nicht passt. Darf wiederholt werden.</translation>
    </message>
    <message>
        <source>Forget all answers.</source>
        <translation>Alle Antworten vergessen.</translation>
    </message>
    <message>
        <source>Give --alike twice with --odd, or --seed with --up and --down.</source>
        <translation>Geben Sie --alike zweimal mit --odd an oder --seed mit --up und --down.</translation>
    </message>
    <message>
        <source>part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>Gewicht</translation>
    </message>
    <message numerus="yes">
        <source>learned from %n answers</source>
        <translation>
            <numerusform>aus %n Antwort gelernt</numerusform>
            <numerusform>aus %n Antworten gelernt</numerusform>
        </translation>
    </message>
    <message>
        <source>Learn what sounds alike to you; playlists then weigh the sound your way.</source>
        <translation>Lernen, was für Sie ähnlich klingt; Wiedergabelisten gewichten den Klang dann so.</translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>%1 is not in the library, so nothing is known of its sound.</source>
        <translation>%1 ist nicht in der Bibliothek, über den Klang ist daher nichts bekannt.</translation>
    </message>
</context>
<context>
    <name>TidyCommand</name>
    <message>
        <source>Only this kind: artist_spelling, genre_spelling, album_artist, album_year, track_numbers, file_names or covers. May be repeated.</source>
        <translation>Nur diese Art: artist_spelling, genre_spelling, album_artist, album_year, track_numbers, file_names oder covers. Darf mehrmals stehen.</translation>
    </message>
    <message>
        <source>Show the suggestions, too, that are ignored in the window.</source>
        <translation>Auch die Vorschläge zeigen, die im Fenster ignoriert sind.</translation>
    </message>
    <message>
        <source>“%1” is no kind of suggestion; there are %2.</source>
        <translation>„%1“ ist keine Art von Vorschlag; es gibt %2.</translation>
    </message>
    <message>
        <source>All is tidy.</source>
        <translation>Alles ist aufgeräumt.</translation>
    </message>
    <message>
        <source>Show what is untidy in the tags of the library, and what would mend it.</source>
        <translation>Zeigen, was in den Tags der Bibliothek unordentlich ist und wie es sich beheben lässt.</translation>
    </message>
</context>
<context>
    <name>WebError</name>
    <message>
        <source>Look-up is switched off. Switch it on in Preferences, under Look-up.</source>
        <translation>Das Nachschlagen ist ausgeschaltet. Schalten Sie es in den Einstellungen unter „Nachschlagen“ ein.</translation>
    </message>
    <message>
        <source>Segue works offline, and %1 has not answered this before. Switch “Work offline” off in Preferences.</source>
        <translation>Segue arbeitet offline, und %1 hat das noch nie beantwortet. Schalten Sie „Offline arbeiten“ in den Einstellungen aus.</translation>
    </message>
    <message>
        <source>%1 wants a key. Get one there, free of charge, and enter it in Preferences, under Look-up.</source>
        <translation>%1 verlangt einen Schlüssel. Sie bekommen dort kostenlos einen; tragen Sie ihn in den Einstellungen unter „Nachschlagen“ ein.</translation>
    </message>
    <message>
        <source>%1 does not accept your key. Enter it again in Preferences, under Look-up.</source>
        <translation>%1 nimmt Ihren Schlüssel nicht an. Tragen Sie ihn in den Einstellungen unter „Nachschlagen“ noch einmal ein.</translation>
    </message>
    <message>
        <source>%1 is busy. Try again in a few minutes.</source>
        <translation>%1 ist überlastet. Versuchen Sie es in ein paar Minuten noch einmal.</translation>
    </message>
    <message>
        <source>The answer of %1 is too large to be one. Check its address in Preferences.</source>
        <translation>Die Antwort von %1 ist zu groß, um eine zu sein. Prüfen Sie die Adresse in den Einstellungen.</translation>
    </message>
    <message>
        <source>%1 does not answer in time. Check your network, or try again later.</source>
        <translation>%1 antwortet nicht rechtzeitig. Prüfen Sie Ihr Netz, oder versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>%1 sends Segue to a place that does not belong to it (%2). Nothing was fetched from there. Check its address in Preferences.</source>
        <translation>%1 verweist Segue an einen Ort, der nicht dazugehört (%2). Von dort wurde nichts geholt. Prüfen Sie die Adresse in den Einstellungen.</translation>
    </message>
    <message>
        <source>What came back is no answer of %1. If your network shows a page to sign in, do that in a browser and try again.</source>
        <translation>Was zurückkam, ist keine Antwort von %1. Wenn Ihr Netz eine Seite zum Anmelden zeigt, melden Sie sich in einem Browser an und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 does not know this. Try with fewer or other words.</source>
        <translation>%1 kennt das nicht. Versuchen Sie es mit weniger oder anderen Wörtern.</translation>
    </message>
    <message>
        <source>The look-up was stopped.</source>
        <translation>Das Nachschlagen wurde angehalten.</translation>
    </message>
    <message>
        <source>The connection to %1 is not safe: its certificate is not valid. Check the date of this computer, and your network.</source>
        <translation>Die Verbindung zu %1 ist nicht sicher: Das Zertifikat gilt nicht. Prüfen Sie das Datum dieses Rechners und Ihr Netz.</translation>
    </message>
    <message>
        <source>%1 cannot be reached. Check your network, or its address in Preferences.</source>
        <translation>%1 ist nicht zu erreichen. Prüfen Sie Ihr Netz oder die Adresse in den Einstellungen.</translation>
    </message>
    <message>
        <source>%1 refuses to answer. Try again later.</source>
        <translation>%1 verweigert die Antwort. Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>%1 does not understand Segue (HTTP %2). Check its address in Preferences.</source>
        <translation>%1 versteht Segue nicht (HTTP %2). Prüfen Sie die Adresse in den Einstellungen.</translation>
    </message>
</context>
<context>
    <name>app::Application</name>
    <message>
        <source>Not all of your folders can be watched for changes. Segue looks through them every ten minutes instead.</source>
        <translation>Nicht alle Ihre Ordner können auf Änderungen überwacht werden. Segue sieht sie stattdessen alle zehn Minuten durch.</translation>
    </message>
</context>
<context>
    <name>models::Artwork</name>
    <message>
        <source>Other picture</source>
        <translation>Anderes Bild</translation>
    </message>
    <message>
        <source>Icon</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>Other icon</source>
        <translation>Anderes Symbol</translation>
    </message>
    <message>
        <source>Front cover</source>
        <translation>Vorderseite</translation>
    </message>
    <message>
        <source>Back cover</source>
        <translation>Rückseite</translation>
    </message>
    <message>
        <source>Leaflet</source>
        <translation>Beiheft</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Tonträger</translation>
    </message>
    <message>
        <source>Lead artist</source>
        <translation>Hauptinterpret</translation>
    </message>
    <message>
        <source>Artist</source>
        <translation>Interpret</translation>
    </message>
    <message>
        <source>Conductor</source>
        <translation>Dirigent</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>Band</translation>
    </message>
    <message>
        <source>Composer</source>
        <translation>Komponist</translation>
    </message>
    <message>
        <source>Lyricist</source>
        <translation>Textdichter</translation>
    </message>
    <message>
        <source>Place of the recording</source>
        <translation>Ort der Aufnahme</translation>
    </message>
    <message>
        <source>During the recording</source>
        <translation>Während der Aufnahme</translation>
    </message>
    <message>
        <source>During the performance</source>
        <translation>Während des Auftritts</translation>
    </message>
    <message>
        <source>Still of a film</source>
        <translation>Standbild aus einem Film</translation>
    </message>
    <message>
        <source>A bright coloured fish</source>
        <translation>Ein bunter Fisch</translation>
    </message>
    <message>
        <source>Illustration</source>
        <translation>Illustration</translation>
    </message>
    <message>
        <source>Logo of the band</source>
        <translation>Logo der Band</translation>
    </message>
    <message>
        <source>Logo of the publisher</source>
        <translation>Logo des Verlags</translation>
    </message>
    <message>
        <source>damaged, %1</source>
        <translation>beschädigt, %1</translation>
    </message>
    <message>
        <source>%1, %2 × %3, %4</source>
        <extracomment>A picture: its format, width and height in pixels, and bytes.</extracomment>
        <translation>%1, %2 × %3, %4</translation>
    </message>
    <message>
        <source>%1 is larger than %2: too large for a cover.</source>
        <translation>%1 ist größer als %2: zu groß für ein Cover.</translation>
    </message>
    <message>
        <source>%1 is no picture that players show: that would be a JPEG, PNG, GIF, BMP or WebP.</source>
        <translation>%1 ist kein Bild, das Player zeigen: Das wäre ein JPEG, PNG, GIF, BMP oder WebP.</translation>
    </message>
    <message>
        <source>%1 has %2 × %3 pixels: too many for a cover.</source>
        <translation>%1 hat %2 × %3 Pixel: zu viele für ein Cover.</translation>
    </message>
    <message>
        <source>The file %1 is not there.</source>
        <translation>Die Datei %1 ist nicht da.</translation>
    </message>
    <message>
        <source>%1 is no file.</source>
        <translation>%1 ist keine Datei.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>Die Datei %1 lässt sich nicht lesen.</translation>
    </message>
</context>
<context>
    <name>models::Database</name>
    <message>
        <source>%1 is not a Segue library. It was left as it was; choose another file.</source>
        <translation>%1 ist keine Segue-Bibliothek. Die Datei blieb unverändert; wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>The library %1 cannot be read. Check the permissions of the file and of its folder.</source>
        <translation>Die Bibliothek %1 lässt sich nicht lesen. Prüfen Sie die Zugriffsrechte der Datei und ihres Ordners.</translation>
    </message>
    <message>
        <source>The library %1 cannot be written. Check the permissions of the file and of its folder.</source>
        <translation>Die Bibliothek %1 lässt sich nicht schreiben. Prüfen Sie die Zugriffsrechte der Datei und ihres Ordners.</translation>
    </message>
    <message>
        <source>The library %1 was written by a newer Segue. It was left as it was; install the current Segue to open it.</source>
        <translation>Die Bibliothek %1 stammt von einer neueren Version von Segue. Sie blieb unverändert; installieren Sie die aktuelle Version, um sie zu öffnen.</translation>
    </message>
    <message>
        <source>The folder %1 for the library could not be created because the disk is full. Free some space and try again.</source>
        <translation>Der Ordner %1 für die Bibliothek konnte nicht angelegt werden, weil der Datenträger voll ist. Schaffen Sie Platz und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The folder %1 for the library could not be created. Check the permissions of the folder above it, or choose another place.</source>
        <translation>Der Ordner %1 für die Bibliothek konnte nicht angelegt werden. Prüfen Sie die Zugriffsrechte des übergeordneten Ordners, oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>The library %1 could not be brought to the current version: its table &quot;%2&quot; refers to rows that do not exist. The file was left as it was.</source>
        <translation>Die Bibliothek %1 konnte nicht auf die aktuelle Version gebracht werden: Ihre Tabelle „%2“ verweist auf Zeilen, die es nicht gibt. Die Datei blieb unverändert.</translation>
    </message>
    <message>
        <source>The disk that holds the library %1 is full. Nothing that was stored before is lost; free some space and try again.</source>
        <translation>Der Datenträger mit der Bibliothek %1 ist voll. Bereits Gespeichertes ging nicht verloren; schaffen Sie Platz und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The library %1 cannot be opened. Check the permissions of the file and of its folder.</source>
        <translation>Die Bibliothek %1 lässt sich nicht öffnen. Prüfen Sie die Zugriffsrechte der Datei und ihres Ordners.</translation>
    </message>
    <message>
        <source>The library %1 is damaged. Put a copy of it from before in its place, or move it away to start a new one.</source>
        <translation>Die Bibliothek %1 ist beschädigt. Ersetzen Sie sie durch eine frühere Kopie, oder verschieben Sie sie, um eine neue zu beginnen.</translation>
    </message>
    <message>
        <source>The library %1 is in use by another program, which did not let go of it. Close that program and try again.</source>
        <translation>Die Bibliothek %1 wird von einem anderen Programm verwendet, das sie nicht freigegeben hat. Schließen Sie dieses Programm und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The library %1 could not be read or changed; SQLite says: %2.</source>
        <translation>Die Bibliothek %1 konnte nicht gelesen oder geändert werden; SQLite meldet: %2.</translation>
    </message>
    <message>
        <source>%1 is not in the library any more. Scan the folders again.</source>
        <translation>%1 ist nicht mehr in der Bibliothek. Scannen Sie die Ordner erneut.</translation>
    </message>
    <message>
        <source>The library %1 was damaged when the computer or Segue stopped. It was left as it was. Save what is readable with: segue doctor --repair</source>
        <translation>Die Bibliothek %1 wurde beschädigt, als der Computer oder Segue anhielt. Sie wurde nicht verändert. Was lesbar ist, rettet: segue doctor --repair</translation>
    </message>
    <message>
        <source>The library could not be backed up to %1. Check the permissions of the folder and the room on its disk.</source>
        <translation>Die Bibliothek konnte nicht nach %1 gesichert werden. Prüfen Sie die Rechte des Ordners und den Platz auf seiner Festplatte.</translation>
    </message>
</context>
<context>
    <name>models::Doctor</name>
    <message>
        <source>The library %1 is open in another Segue. Close that first.</source>
        <translation>Die Bibliothek %1 ist in einem anderen Segue geöffnet. Schließen Sie dieses zuerst.</translation>
    </message>
    <message>
        <source>The library %1 could not be exchanged: %2. The new one is at %3.</source>
        <translation>Die Bibliothek %1 konnte nicht ausgetauscht werden: %2. Die neue liegt unter %3.</translation>
    </message>
    <message>
        <source>%1 is not a Segue library.</source>
        <translation>%1 ist keine Segue-Bibliothek.</translation>
    </message>
    <message>
        <source>%1 was written by a newer Segue. Install the current Segue first.</source>
        <translation>%1 wurde von einem neueren Segue geschrieben. Installieren Sie zuerst das aktuelle Segue.</translation>
    </message>
    <message>
        <source>The backup %1 is damaged. Choose another one.</source>
        <translation>Die Sicherung %1 ist beschädigt. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>There is no library at %1.</source>
        <translation>Unter %1 gibt es keine Bibliothek.</translation>
    </message>
    <message>
        <source>Nothing could be read from %1. It was left as it was; put a backup in its place with: segue doctor --restore FILE</source>
        <translation>Aus %1 konnte nichts gelesen werden. Die Datei wurde nicht verändert; eine Sicherung setzen Sie ein mit: segue doctor --restore DATEI</translation>
    </message>
    <message>
        <source>Nothing of the library lies in %1. segue list --columns path shows where its tracks are.</source>
        <translation>Nichts aus der Bibliothek liegt in %1. Wo ihre Titel sind, zeigt: segue list --columns path</translation>
    </message>
</context>
<context>
    <name>models::DoctorOrder</name>
    <message>
        <source>The library was repaired: %1 tracks were saved. The former file is %2.</source>
        <translation>Die Bibliothek wurde repariert: %1 Titel wurden gerettet. Die frühere Datei ist %2.</translation>
    </message>
    <message>
        <source>The backup was put in place. The former library is %1.</source>
        <translation>Die Sicherung wurde eingesetzt. Die frühere Bibliothek ist %1.</translation>
    </message>
    <message>
        <source>The folder of the library %1 cannot be written to. Check its permissions.</source>
        <translation>In den Ordner der Bibliothek %1 kann nicht geschrieben werden. Prüfen Sie seine Rechte.</translation>
    </message>
</context>
<context>
    <name>models::DuplicateList</name>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>%1 · best</source>
        <translation>%1 · am besten</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Same file</source>
        <translation>Gleiche Datei</translation>
    </message>
    <message>
        <source>Same recording</source>
        <translation>Gleiche Aufnahme</translation>
    </message>
    <message>
        <source>Same artist and title</source>
        <translation>Gleicher Interpret und Titel</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
</context>
<context>
    <name>models::Facet</name>
    <message>
        <source>Genre</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>No genre</source>
        <translation>Kein Genre</translation>
    </message>
    <message>
        <source>Artist</source>
        <translation>Interpret</translation>
    </message>
    <message>
        <source>Unknown artist</source>
        <translation>Unbekannter Interpret</translation>
    </message>
    <message>
        <source>Album artist</source>
        <translation>Albuminterpret</translation>
    </message>
    <message>
        <source>Album</source>
        <translation>Album</translation>
    </message>
    <message>
        <source>Unknown album</source>
        <translation>Unbekanntes Album</translation>
    </message>
    <message>
        <source>Composer</source>
        <translation>Komponist</translation>
    </message>
    <message>
        <source>No composer</source>
        <translation>Ohne Komponist</translation>
    </message>
    <message>
        <source>Decade</source>
        <translation>Jahrzehnt</translation>
    </message>
    <message>
        <source>No year</source>
        <translation>Ohne Jahr</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>BPM</source>
        <translation>BPM</translation>
    </message>
    <message>
        <source>No tempo</source>
        <translation>Ohne Tempo</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tonart</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Ohne Tonart</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>Not analysed yet</source>
        <translation>Noch nicht analysiert</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>Lautheit</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Noch nicht bekannt</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Not rated</source>
        <translation>Nicht bewertet</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Unknown format</source>
        <translation>Unbekanntes Format</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>Ohne Ordner</translation>
    </message>
    <message>
        <source>%1s</source>
        <comment>decade</comment>
        <extracomment>A decade: &quot;1990s&quot;.</extracomment>
        <translation>%1er</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>range</comment>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>%1–%2 %</source>
        <translation>%1–%2 %</translation>
    </message>
    <message>
        <source>%1 to %2 LUFS</source>
        <translation>%1 bis %2 LUFS</translation>
    </message>
</context>
<context>
    <name>models::FacetList</name>
    <message>
        <source>All (%1)</source>
        <extracomment>First row of a filter column: no value is chosen. %1 is how many values there are.</extracomment>
        <translation>Alle (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%n track(s)</source>
        <translation>
            <numerusform>%n Titel</numerusform>
            <numerusform>%n Titel</numerusform>
        </translation>
    </message>
    <message>
        <source>Tracks</source>
        <translation>Titel</translation>
    </message>
</context>
<context>
    <name>models::GroupTableModel</name>
    <message>
        <source>No genre</source>
        <translation>Kein Genre</translation>
    </message>
    <message>
        <source>Unknown album</source>
        <translation>Unbekanntes Album</translation>
    </message>
    <message>
        <source>Unknown artist</source>
        <translation>Unbekannter Interpret</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>range of years</comment>
        <translation>%1–%2</translation>
    </message>
    <message numerus="yes">
        <source>%n track(s)</source>
        <translation>
            <numerusform>%n Titel</numerusform>
            <numerusform>%n Titel</numerusform>
        </translation>
    </message>
    <message>
        <source>Genre</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Album</source>
        <translation>Album</translation>
    </message>
    <message>
        <source>Artist</source>
        <translation>Interpret</translation>
    </message>
    <message>
        <source>Album artist</source>
        <translation>Albuminterpret</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Tracks</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Various Artists</source>
        <translation>Verschiedene Interpreten</translation>
    </message>
    <message>
        <source>No year</source>
        <translation>Ohne Jahr</translation>
    </message>
    <message>
        <source>%1s</source>
        <comment>decade</comment>
        <extracomment>A decade: &quot;1990s&quot;.</extracomment>
        <translation>%1er</translation>
    </message>
    <message>
        <source>Decade</source>
        <translation>Jahrzehnt</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
</context>
<context>
    <name>models::KeyStore</name>
    <message>
        <source>The key cannot be kept in %1. Check the rights of this folder.</source>
        <translation>Der Schlüssel lässt sich nicht in %1 aufbewahren. Prüfen Sie die Rechte dieses Ordners.</translation>
    </message>
</context>
<context>
    <name>models::Learner</name>
    <message>
        <source>This Segue was built without OpenCV&apos;s dnn module, which runs learned models. Install libopencv-dnn-dev and build Segue again.</source>
        <translation>Dieses Segue wurde ohne das dnn-Modul von OpenCV gebaut, das gelernte Modelle ausführt. Installieren Sie libopencv-dnn-dev und bauen Sie Segue neu.</translation>
    </message>
    <message>
        <source>The model %1 cannot be read. Choose another file, or none.</source>
        <translation>Das Modell %1 lässt sich nicht lesen. Wählen Sie eine andere Datei oder keine.</translation>
    </message>
    <message>
        <source>%1 is no model: it is not an ONNX file. Choose another file, or none.</source>
        <translation>%1 ist kein Modell: Es ist keine ONNX-Datei. Wählen Sie eine andere Datei oder keine.</translation>
    </message>
    <message>
        <source>%1 is a model for something else: it does not take patches of 96 mel bands, as MusiCNN and Discogs-EffNet do. Choose another file, or none.</source>
        <translation>%1 ist ein Modell für etwas anderes: Es nimmt keine Ausschnitte aus 96 Mel-Bändern, wie MusiCNN und Discogs-EffNet es tun. Wählen Sie eine andere Datei oder keine.</translation>
    </message>
    <message>
        <source>The model %1 cannot be run by the OpenCV of this computer. Choose another file, or none.</source>
        <translation>Das OpenCV dieses Rechners kann das Modell %1 nicht ausführen. Wählen Sie eine andere Datei oder keine.</translation>
    </message>
</context>
<context>
    <name>models::PlaylistModel</name>
    <message>
        <source>Track no longer in the library</source>
        <translation>Titel nicht mehr in der Bibliothek</translation>
    </message>
    <message>
        <source>%1 BPM</source>
        <translation>%1 BPM</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Artist</source>
        <translation>Interpret</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Tempo</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tonart</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
</context>
<context>
    <name>models::Problem</name>
    <message>
        <source>Parts of the file are damaged and were skipped; the rest was analysed. Listen to it, and replace the file if you hear gaps.</source>
        <translation>Teile der Datei sind beschädigt und wurden übersprungen; der Rest wurde analysiert. Hören Sie hinein, und ersetzen Sie die Datei, wenn Sie Lücken hören.</translation>
    </message>
    <message>
        <source>The file was gone when it was to be read. Put it back, or scan the folder again.</source>
        <translation>Die Datei war verschwunden, als sie gelesen werden sollte. Legen Sie sie zurück, oder scannen Sie den Ordner erneut.</translation>
    </message>
    <message>
        <source>You may not read this file. Change its permissions, then try again.</source>
        <translation>Sie dürfen diese Datei nicht lesen. Ändern Sie die Zugriffsrechte und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>This is a folder, a pipe or a device with the name of a music file. Rename it.</source>
        <translation>Das ist ein Ordner, eine Pipe oder ein Gerät mit dem Namen einer Musikdatei. Ändern Sie den Namen.</translation>
    </message>
    <message>
        <source>The file is empty; a download or a copy probably failed. Fetch it again.</source>
        <translation>Die Datei ist leer; vermutlich ist ein Download oder Kopiervorgang fehlgeschlagen. Holen Sie sie erneut.</translation>
    </message>
    <message>
        <source>There is no sound in this file, or it is damaged from its beginning. Replace it, or move it out of the music folder.</source>
        <translation>Diese Datei enthält keinen Ton oder ist von Anfang an beschädigt. Ersetzen Sie sie, oder verschieben Sie sie aus dem Musikordner.</translation>
    </message>
    <message>
        <source>Its format is not supported, or it is protected against copying. Convert it to FLAC, MP3 or Opus.</source>
        <translation>Das Format wird nicht unterstützt, oder die Datei ist kopiergeschützt. Wandeln Sie sie in FLAC, MP3 oder Opus um.</translation>
    </message>
    <message>
        <source>It looks like music, but nothing in it can be decoded: the file is damaged. Replace it with a good copy.</source>
        <translation>Es sieht nach Musik aus, aber nichts darin lässt sich dekodieren: Die Datei ist beschädigt. Ersetzen Sie sie durch eine intakte Kopie.</translation>
    </message>
    <message>
        <source>The disk or the network failed while the file was read. Check the disk, then try again.</source>
        <translation>Beim Lesen der Datei ist der Datenträger oder das Netzwerk ausgefallen. Prüfen Sie den Datenträger und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>There is too little sound in the file to analyse it.</source>
        <translation>Die Datei enthält zu wenig Ton, um sie zu analysieren.</translation>
    </message>
    <message>
        <source>There was not enough memory to analyse this file. Close other programs or use fewer workers, then try again.</source>
        <translation>Der Arbeitsspeicher reichte nicht aus, um diese Datei zu analysieren. Schließen Sie andere Programme oder analysieren Sie weniger Titel gleichzeitig, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The analysis was stopped before it was finished. Scan again to complete it.</source>
        <translation>Die Analyse wurde vor dem Ende gestoppt. Scannen Sie erneut, um sie abzuschließen.</translation>
    </message>
    <message>
        <source>The file could not be analysed. Try again.</source>
        <translation>Die Datei konnte nicht analysiert werden. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The analysis took far longer than a file of this length should; it was given up so that the others go on. Replace the file, or try it again.</source>
        <translation>Die Analyse dauerte weit länger, als es bei dieser Länge sein dürfte; sie wurde abgebrochen, damit es mit den anderen weitergeht. Ersetzen Sie die Datei oder versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Segue ended unexpectedly while it read this file, and leaves it alone since. Replace the file, or try it again.</source>
        <translation>Segue wurde unerwartet beendet, während es diese Datei las, und lässt sie seitdem in Ruhe. Ersetzen Sie die Datei oder versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The file is gone. Put it back where it was, or remove the track from the library.</source>
        <translation>Die Datei ist fort. Legen Sie sie dorthin zurück, oder entfernen Sie den Titel aus der Bibliothek.</translation>
    </message>
    <message>
        <source>There is less sound in the file than it says: a download or a copy was probably cut off. What is there was analysed. Fetch the file again.</source>
        <translation>In der Datei ist weniger Ton, als sie angibt: Ein Download oder eine Kopie ist wohl abgebrochen. Was da ist, wurde analysiert. Holen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>The file is in another format than its name says. Segue reads it, but other programs may refuse it. Give it the right suffix.</source>
        <translation>Die Datei hat ein anderes Format, als ihr Name sagt. Segue liest sie, aber andere Programme weigern sich vielleicht. Geben Sie ihr die richtige Endung.</translation>
    </message>
    <message>
        <source>The file does not say what it is: no title, artist or album. Edit its tags, or look it up.</source>
        <translation>Die Datei sagt nicht, was sie ist: kein Titel, kein Interpret, kein Album. Bearbeiten Sie ihre Tags oder schlagen Sie sie nach.</translation>
    </message>
</context>
<context>
    <name>models::ProblemList</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Ignoriert</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Noticed</source>
        <translation>Bemerkt</translation>
    </message>
</context>
<context>
    <name>models::Removals</name>
    <message>
        <source>No removed tracks are left that could be brought back.</source>
        <translation>Es gibt keine entfernten Titel mehr, die zurückgebracht werden könnten.</translation>
    </message>
</context>
<context>
    <name>models::Renaming</name>
    <message>
        <source>The file %1 is not there.</source>
        <translation>Die Datei %1 ist nicht da.</translation>
    </message>
    <message>
        <source>%1 was not moved: a file with its new name is there already.</source>
        <translation>%1 wurde nicht verschoben: Eine Datei mit dem neuen Namen ist schon da.</translation>
    </message>
    <message>
        <source>The disk is too full to move %1 there. It was left where it was.</source>
        <translation>Der Datenträger ist zu voll, um %1 dorthin zu verschieben. Die Datei blieb, wo sie war.</translation>
    </message>
    <message>
        <source>%1 cannot be moved (%2). It was left where it was.</source>
        <translation>%1 lässt sich nicht verschieben (%2). Die Datei blieb, wo sie war.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made (%2).</source>
        <translation>Der Ordner %1 lässt sich nicht anlegen (%2).</translation>
    </message>
    <message>
        <source>%1 is a link that only holds in its folder. It stays.</source>
        <translation>%1 ist eine Verknüpfung, die nur in ihrem Ordner gilt. Sie bleibt.</translation>
    </message>
    <message>
        <source>%1 is cut into tracks by a cue sheet that names it. It stays, or the sheet would no longer find it.</source>
        <translation>%1 wird von einem Cue-Sheet, das die Datei beim Namen nennt, in Titel zerlegt. Sie bleibt, sonst fände das Sheet sie nicht mehr.</translation>
    </message>
    <message>
        <source>“{%1}” needs a number of digits after the colon, from 1 to 9.</source>
        <translation>„{%1}“ braucht nach dem Doppelpunkt eine Zahl von Stellen, von 1 bis 9.</translation>
    </message>
    <message>
        <source>“{%1}” is no name of a field.</source>
        <translation>„{%1}“ ist kein Name eines Feldes.</translation>
    </message>
    <message>
        <source>A brace is opened and not closed.</source>
        <translation>Eine geschweifte Klammer wird geöffnet und nicht geschlossen.</translation>
    </message>
    <message>
        <source>Brackets come in pairs, and not one inside the other.</source>
        <translation>Eckige Klammern stehen paarweise und nicht ineinander.</translation>
    </message>
    <message>
        <source>A brace is closed that was not opened.</source>
        <translation>Eine geschweifte Klammer wird geschlossen, die nicht geöffnet wurde.</translation>
    </message>
    <message>
        <source>A bracket is opened and not closed.</source>
        <translation>Eine eckige Klammer wird geöffnet und nicht geschlossen.</translation>
    </message>
    <message>
        <source>A pattern begins and ends with a name, not a slash.</source>
        <translation>Ein Muster beginnt und endet mit einem Namen, nicht mit einem Schrägstrich.</translation>
    </message>
    <message>
        <source>Write fields in braces, such as “{track} - {title}”.</source>
        <translation>Felder stehen in geschweiften Klammern, etwa „{track} - {title}“.</translation>
    </message>
    <message>
        <source>The file does not say %1. Put it in [brackets] to leave it out, or write {%1|what to take instead}.</source>
        <translation>Der Datei fehlt das Feld %1. In [eckigen Klammern] entfällt es dann; {%1|was stattdessen} setzt einen Text ein.</translation>
    </message>
    <message>
        <source>Nothing is left for the name of the file.</source>
        <translation>Für den Namen der Datei bleibt nichts übrig.</translation>
    </message>
    <message>
        <source>The file lies in no folder of the library: say where its new folders shall be.</source>
        <translation>Die Datei liegt in keinem Ordner der Bibliothek: Geben Sie an, wo ihre neuen Ordner liegen sollen.</translation>
    </message>
    <message>
        <source>The path would be longer than the system allows.</source>
        <translation>Der Pfad würde länger, als das System erlaubt.</translation>
    </message>
    <message numerus="yes">
        <source>%n files would get this name. Add a field that tells them apart.</source>
        <translation>
            <numerusform>%n Datei bekäme diesen Namen. Ein weiteres Feld unterscheidet sie.</numerusform>
            <numerusform>%n Dateien bekämen diesen Namen. Ein weiteres Feld unterscheidet sie.</numerusform>
        </translation>
    </message>
    <message>
        <source>A file with this name is there already.</source>
        <translation>Eine Datei mit diesem Namen ist schon da.</translation>
    </message>
    <message>
        <source>The library has a track with this name whose file is missing. Remove that track, or take another name.</source>
        <translation>Die Bibliothek hat einen Titel mit diesem Namen, dessen Datei fehlt. Entfernen Sie den Titel, oder nehmen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>%1 stays: %2</source>
        <translation>%1 bleibt: %2</translation>
    </message>
    <message>
        <source>%1 was moved again since then. It stays where it is.</source>
        <translation>%1 wurde seither wieder verschoben. Die Datei bleibt, wo sie ist.</translation>
    </message>
</context>
<context>
    <name>models::Roots</name>
    <message>
        <source>The folder %1 does not exist.</source>
        <translation>Der Ordner %1 existiert nicht.</translation>
    </message>
    <message>
        <source>%1 is not a folder. Choose the folder that holds it.</source>
        <translation>%1 ist kein Ordner. Wählen Sie den Ordner, in dem sich die Datei befindet.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be read. Check its permissions.</source>
        <translation>Der Ordner %1 lässt sich nicht lesen. Prüfen Sie seine Zugriffsrechte.</translation>
    </message>
</context>
<context>
    <name>models::Tagging</name>
    <message>
        <source>The file %1 is not there.</source>
        <translation>Die Datei %1 ist nicht da.</translation>
    </message>
    <message>
        <source>The disk is too full to change %1, which needs room for a copy of it. The file was left as it was.</source>
        <translation>Der Datenträger ist zu voll, um %1 zu ändern; dafür wird Platz für eine Kopie gebraucht. Die Datei blieb, wie sie war.</translation>
    </message>
    <message>
        <source>%1 cannot be changed (%2). The file was left as it was.</source>
        <translation>%1 kann nicht geändert werden (%2). Die Datei blieb, wie sie war.</translation>
    </message>
    <message>
        <source>%1 is one of %2 names of the same file (hard links). It was left as it was, because the others would not change with it.</source>
        <translation>%1 ist einer von %2 Namen derselben Datei (harte Links). Sie blieb, wie sie war, weil sich die anderen nicht mit ihr ändern würden.</translation>
    </message>
    <message>
        <source>%1 was changed by somebody else meanwhile. Try again.</source>
        <translation>%1 wurde inzwischen von jemand anderem geändert. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The tags of %1 are damaged, or of a format that Segue does not write.</source>
        <translation>Die Tags von %1 sind beschädigt oder in einem Format, das Segue nicht schreibt.</translation>
    </message>
    <message>
        <source>Writing the tags of %1 would have changed more than was asked for. The file was left as it was.</source>
        <translation>Beim Schreiben der Tags von %1 hätte sich mehr geändert als verlangt. Die Datei blieb, wie sie war.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>Die Datei %1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The format of %1 has no room for one of these fields.</source>
        <translation>Das Format von %1 hat für eines dieser Felder keinen Platz.</translation>
    </message>
    <message>
        <source>A field of %1 would hold what is no text.</source>
        <translation>Ein Feld von %1 würde enthalten, was kein Text ist.</translation>
    </message>
    <message>
        <source>The tags of %1 are no longer what they were: they were left alone.</source>
        <translation>Die Tags von %1 sind nicht mehr, was sie waren: sie wurden in Ruhe gelassen.</translation>
    </message>
    <message>
        <source>%1 is cut out of a file by a cue sheet, which holds its title and artist. Change them there.</source>
        <translation>%1 wird von einem Cue-Sheet aus einer Datei geschnitten; dort stehen Titel und Interpret. Bitte dort ändern.</translation>
    </message>
    <message>
        <source>%1 cannot be decoded, so the loudness of its album is not known.</source>
        <translation>%1 lässt sich nicht dekodieren, die Lautheit des Albums ist daher nicht bekannt.</translation>
    </message>
    <message>
        <source>The whole album is silent.</source>
        <translation>Das ganze Album ist still.</translation>
    </message>
    <message>
        <source>%1 is cut out of a file by a cue sheet, so its sound has no tags.</source>
        <translation>%1 wird von einem Cuesheet aus einer Datei geschnitten und hat daher keine eigenen Tags.</translation>
    </message>
    <message>
        <source>%1 is not analysed yet.</source>
        <translation>%1 ist noch nicht analysiert.</translation>
    </message>
    <message>
        <source>%1 has no tempo: no beat was heard in it.</source>
        <translation>%1 hat kein Tempo: Es war kein Takt zu hören.</translation>
    </message>
    <message>
        <source>%1 has no key: nothing in it is tonal.</source>
        <translation>%1 hat keine Tonart: Nichts darin ist tonal.</translation>
    </message>
    <message>
        <source>Only parts of %1 were analysed, so its loudness is not known.</source>
        <translation>Nur Teile von %1 wurden analysiert, die Lautheit ist daher nicht bekannt.</translation>
    </message>
    <message>
        <source>%1 is silent, so it has no gain.</source>
        <translation>%1 ist still und hat daher keine Verstärkung.</translation>
    </message>
    <message>
        <source>%1 has no fingerprint: it is too short, or not analysed in full.</source>
        <translation>%1 hat keinen Fingerabdruck: zu kurz oder nicht ganz analysiert.</translation>
    </message>
    <message>
        <source>%1 belongs to no album, so it has no album gain.</source>
        <translation>%1 gehört zu keinem Album und hat daher keine Albumverstärkung.</translation>
    </message>
    <message>
        <source>The format of %1 has no room for one of these pictures.</source>
        <translation>Das Format von %1 hat keinen Platz für eines dieser Bilder.</translation>
    </message>
    <message>
        <source>Write what is to be found.</source>
        <translation>Geben Sie an, was gesucht wird.</translation>
    </message>
    <message>
        <source>The expression cannot be read at character %1: %2.</source>
        <translation>Der Ausdruck ist ab Zeichen %1 nicht zu verstehen: %2.</translation>
    </message>
    <message numerus="yes">
        <source>\%1 stands for a group in brackets, and the expression has %n of them.</source>
        <translation>
            <numerusform>\%1 steht für eine Gruppe in runden Klammern, und der Ausdruck hat %n davon.</numerusform>
            <numerusform>\%1 steht für eine Gruppe in runden Klammern, und der Ausdruck hat %n davon.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>models::Tags</name>
    <message>
        <source>The file %1 does not exist any more. Scan the folder again.</source>
        <translation>Die Datei %1 existiert nicht mehr. Scannen Sie den Ordner erneut.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read. Check its permissions and the disk it is on.</source>
        <translation>Die Datei %1 lässt sich nicht lesen. Prüfen Sie ihre Zugriffsrechte und ihren Datenträger.</translation>
    </message>
</context>
<context>
    <name>models::Tidy</name>
    <message numerus="yes">
        <source>“%1” lacks its album artist in %n tracks</source>
        <translation>
            <numerusform>„%1“ fehlt in %n Titel der Albuminterpret</numerusform>
            <numerusform>„%1“ fehlt in %n Titeln der Albuminterpret</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is of %2</source>
        <translation>„%1“ ist von %2</translation>
    </message>
    <message>
        <source> and of </source>
        <translation> und von </translation>
    </message>
    <message>
        <source>“%1” is of %2, but not all of its tracks say so</source>
        <translation>„%1“ ist von %2, aber nicht alle seine Titel sagen es</translation>
    </message>
    <message numerus="yes">
        <source>%n files in “%1” lack what their names say</source>
        <translation>
            <numerusform>%n Datei in „%1“ fehlt, was ihr Name sagt</numerusform>
            <numerusform>%n Dateien in „%1“ fehlt, was ihre Namen sagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files in “%1” are named otherwise</source>
        <translation>
            <numerusform>%n Datei in „%1“ heißt anders</numerusform>
            <numerusform>%n Dateien in „%1“ heißen anders</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” has no cover</source>
        <translation>„%1“ hat kein Cover</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>%1 is also spelt %2</source>
        <translation>%1 steht auch als %2</translation>
    </message>
    <message>
        <source>Artists spelt in several ways</source>
        <translation>Interpreten in mehreren Schreibweisen</translation>
    </message>
    <message>
        <source>Genres spelt in several ways</source>
        <translation>Genres in mehreren Schreibweisen</translation>
    </message>
    <message>
        <source>Albums without an album artist</source>
        <translation>Alben ohne Albuminterpreten</translation>
    </message>
    <message>
        <source>Albums with several years</source>
        <translation>Alben mit mehreren Jahren</translation>
    </message>
    <message>
        <source>Track numbers</source>
        <translation>Titelnummern</translation>
    </message>
    <message>
        <source>Tags unlike the file name</source>
        <translation>Tags, die dem Dateinamen widersprechen</translation>
    </message>
    <message>
        <source>Albums without a cover</source>
        <translation>Alben ohne Cover</translation>
    </message>
    <message numerus="yes">
        <source>%1 lacks %n track numbers</source>
        <translation>
            <numerusform>%1 fehlt %n Titelnummer</numerusform>
            <numerusform>%1 fehlen %n Titelnummern</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has more than one track %2</source>
        <translation>%1 hat mehr als einen Titel %2</translation>
    </message>
    <message>
        <source>%1 has no track %2</source>
        <translation>%1 hat keinen Titel %2</translation>
    </message>
    <message>
        <source>“%1”, disc %2,</source>
        <translation>„%1“, CD %2,</translation>
    </message>
    <message>
        <source>%1 has no track %2 of %3</source>
        <translation>%1 hat keinen Titel %2 von %3</translation>
    </message>
</context>
<context>
    <name>models::TidyList</name>
    <message>
        <source>%1 (ignored)</source>
        <translation>%1 (ignoriert)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Would change</source>
        <translation>Würde ändern</translation>
    </message>
</context>
<context>
    <name>models::TrackTableModel</name>
    <message>
        <source>not rated</source>
        <translation>nicht bewertet</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>key: Camelot code, name</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 beats per minute</source>
        <translation>%1 Schläge pro Minute</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Artist</source>
        <translation>Interpret</translation>
    </message>
    <message>
        <source>Album</source>
        <translation>Album</translation>
    </message>
    <message>
        <source>Album artist</source>
        <translation>Albuminterpret</translation>
    </message>
    <message>
        <source>Genre</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Titelnr.</translation>
    </message>
    <message>
        <source>Disc</source>
        <translation>CD</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>BPM</source>
        <translation>BPM</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tonart</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>Lautheit</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Plays</source>
        <translation>Wiedergaben</translation>
    </message>
    <message>
        <source>Last played</source>
        <translation>Zuletzt gespielt</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Composer</source>
        <translation>Komponist</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Bit rate</source>
        <translation>Bitrate</translation>
    </message>
    <message>
        <source>Sample rate</source>
        <translation>Abtastrate</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Tempo in beats per minute</source>
        <translation>Tempo in Schlägen pro Minute</translation>
    </message>
    <message>
        <source>Musical key by its place on the Camelot wheel: neighbours mix well</source>
        <translation>Tonart nach ihrem Platz auf dem Camelot-Rad: Nachbarn lassen sich gut mischen</translation>
    </message>
    <message>
        <source>Loudness of the whole track (EBU R 128)</source>
        <translation>Lautheit des ganzen Titels (EBU R 128)</translation>
    </message>
    <message>
        <source>How driving the track is, from calm to full power</source>
        <translation>Wie treibend der Titel ist, von ruhig bis zu voller Kraft</translation>
    </message>
    <message>
        <source>Skips</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>How often you went on before the track was half over</source>
        <translation>Wie oft Sie weitergeschaltet haben, bevor der Titel zur Hälfte vorbei war</translation>
    </message>
    <message>
        <source>Your tempo. Heard: %1 BPM</source>
        <translation>Ihr Tempo. Gehört: %1 BPM</translation>
    </message>
    <message>
        <source>Your tempo. No beat was heard</source>
        <translation>Ihr Tempo. Es wurde kein Takt gehört</translation>
    </message>
    <message>
        <source>Your key. Heard: %1</source>
        <translation>Ihre Tonart. Gehört: %1</translation>
    </message>
    <message>
        <source>Your key. No key was heard</source>
        <translation>Ihre Tonart. Es wurde keine gehört</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>When the file was last changed</source>
        <translation>Wann die Datei zuletzt geändert wurde</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>the album that begins here; its first track</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>models::Trash</name>
    <message>
        <source>%1 could not be moved to the trash. It is where it was; remove it with your file manager.</source>
        <translation>%1 konnte nicht in den Papierkorb gelegt werden. Die Datei ist, wo sie war; entfernen Sie sie mit Ihrer Dateiverwaltung.</translation>
    </message>
    <message>
        <source>“%1” is a part of %2, which holds other tracks. The file stays where it is.</source>
        <translation>„%1“ ist ein Teil von %2, und darin sind noch andere Titel. Die Datei bleibt, wo sie ist.</translation>
    </message>
</context>
<context>
    <name>models::completion</name>
    <message>
        <source>who plays</source>
        <translation>wer spielt</translation>
    </message>
    <message>
        <source>the record</source>
        <translation>die Platte</translation>
    </message>
    <message>
        <source>whose record it is</source>
        <translation>wessen Platte es ist</translation>
    </message>
    <message>
        <source>the name of the track</source>
        <translation>der Name des Titels</translation>
    </message>
    <message>
        <source>as the tags say</source>
        <translation>wie die Tags sagen</translation>
    </message>
    <message>
        <source>who wrote it</source>
        <translation>wer es geschrieben hat</translation>
    </message>
    <message>
        <source>year:1990..1999</source>
        <translation>year:1990..1999</translation>
    </message>
    <message>
        <source>tempo, bpm:120..128</source>
        <translation>Tempo, bpm:120..128</translation>
    </message>
    <message>
        <source>key:8A, key:Am</source>
        <translation>Tonart, key:8A, key:Am</translation>
    </message>
    <message>
        <source>a key and those that mix with it</source>
        <translation>eine Tonart und die, die zu ihr passen</translation>
    </message>
    <message>
        <source>from 0 to 1, energy:&gt;0.6</source>
        <translation>von 0 bis 1, energy:&gt;0.6</translation>
    </message>
    <message>
        <source>loudness, lufs:-12..-8</source>
        <translation>Lautheit, lufs:-12..-8</translation>
    </message>
    <message>
        <source>duration:3m..5m</source>
        <translation>Länge, duration:3m..5m</translation>
    </message>
    <message>
        <source>stars, rating:&gt;=4</source>
        <translation>Sterne, rating:&gt;=4</translation>
    </message>
    <message>
        <source>how often you played it</source>
        <translation>wie oft Sie es gespielt haben</translation>
    </message>
    <message>
        <source>when you played it, played:&lt;30d</source>
        <translation>wann Sie es gespielt haben, played:&lt;30d</translation>
    </message>
    <message>
        <source>when it came, added:&lt;30d</source>
        <translation>wann es hinzukam, added:&lt;30d</translation>
    </message>
    <message>
        <source>kind of file, format:flac</source>
        <translation>Dateiart, format:flac</translation>
    </message>
    <message>
        <source>where it lies</source>
        <translation>wo es liegt</translation>
    </message>
    <message>
        <source>the file with its folder</source>
        <translation>die Datei mit ihrem Ordner</translation>
    </message>
    <message>
        <source>number on the record</source>
        <translation>Nummer auf der Platte</translation>
    </message>
    <message>
        <source>number of the disc</source>
        <translation>Nummer der CD</translation>
    </message>
    <message>
        <source>kbit/s, bitrate:&gt;=256</source>
        <translation>kbit/s, bitrate:&gt;=256</translation>
    </message>
    <message>
        <source>kHz, samplerate:&gt;48</source>
        <translation>kHz, samplerate:&gt;48</translation>
    </message>
    <message>
        <source>is:missing, is:duplicate and more</source>
        <translation>is:missing, is:duplicate und mehr</translation>
    </message>
    <message>
        <source>the order, sort:bpm, sort:-added</source>
        <translation>die Reihenfolge, sort:bpm, sort:-added</translation>
    </message>
    <message>
        <source>how many at most</source>
        <translation>wie viele höchstens</translation>
    </message>
    <message>
        <source>the file is gone</source>
        <translation>die Datei ist weg</translation>
    </message>
    <message>
        <source>could not be analysed</source>
        <translation>konnte nicht analysiert werden</translation>
    </message>
    <message>
        <source>was listened to</source>
        <translation>wurde angehört</translation>
    </message>
    <message>
        <source>was not listened to yet</source>
        <translation>wurde noch nicht angehört</translation>
    </message>
    <message>
        <source>you corrected tempo or key</source>
        <translation>Sie haben Tempo oder Tonart berichtigt</translation>
    </message>
    <message>
        <source>is there more than once</source>
        <translation>ist mehrfach da</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tracks</source>
        <translation>
            <numerusform>%Ln Titel</numerusform>
            <numerusform>%Ln Titel</numerusform>
        </translation>
    </message>
    <message>
        <source>downwards</source>
        <translation>absteigend</translation>
    </message>
    <message>
        <source>one that you saved</source>
        <translation>eine, die gespeichert ist</translation>
    </message>
</context>
<context>
    <name>models::playlist</name>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>%1 cannot be read: it is not a file.</source>
        <translation>%1 lässt sich nicht lesen: Das ist keine Datei.</translation>
    </message>
    <message>
        <source>%1 is not a playlist: it is far too large.</source>
        <translation>%1 ist keine Playlist: Die Datei ist viel zu groß.</translation>
    </message>
    <message>
        <source>%1 cannot be read. Check that you may open it.</source>
        <translation>%1 lässt sich nicht lesen. Prüfen Sie, ob Sie die Datei öffnen dürfen.</translation>
    </message>
    <message>
        <source>%1 is not a playlist: it is not a text file.</source>
        <translation>%1 ist keine Playlist: Das ist keine Textdatei.</translation>
    </message>
    <message>
        <source>%1 could not be written: the disk is full. Make room, or choose another folder.</source>
        <translation>%1 konnte nicht geschrieben werden: Der Datenträger ist voll. Schaffen Sie Platz, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Choose another folder or name.</source>
        <translation>%1 konnte nicht geschrieben werden: %2. Wählen Sie einen anderen Ordner oder Namen.</translation>
    </message>
    <message>
        <source>%1 could not be written: the name of its folder is not valid text. Choose another folder.</source>
        <translation>%1 konnte nicht geschrieben werden: Der Name des Ordners ist kein gültiger Text. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>%1 could not be written: there is no folder %2. Create it, or choose another one.</source>
        <translation>%1 konnte nicht geschrieben werden: Es gibt keinen Ordner %2. Legen Sie ihn an, oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>This track is not in the library any more.</source>
        <translation>Dieser Titel ist nicht mehr in der Bibliothek.</translation>
    </message>
    <message>
        <source>“%1” has not been analysed yet. Scan the library, then ask again.</source>
        <translation>„%1“ wurde noch nicht analysiert. Scannen Sie die Bibliothek, und fragen Sie dann erneut.</translation>
    </message>
    <message>
        <source>The search was cancelled.</source>
        <translation>Die Suche wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Making the playlist was cancelled.</source>
        <translation>Das Erstellen der Playlist wurde abgebrochen.</translation>
    </message>
    <message numerus="yes">
        <source>%n of the chosen tracks did not fit into the length.</source>
        <translation>
            <numerusform>%n der gewählten Titel passte nicht in die Länge.</numerusform>
            <numerusform>%n der gewählten Titel passten nicht in die Länge.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %n tracks are there to choose from.</source>
        <translation>
            <numerusform>Nur %n Titel steht zur Auswahl.</numerusform>
            <numerusform>Nur %n Titel stehen zur Auswahl.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the chosen tracks have not been analysed yet and could not be matched.</source>
        <translation>
            <numerusform>%n der gewählten Titel ist noch nicht analysiert und konnte nicht verglichen werden.</numerusform>
            <numerusform>%n der gewählten Titel sind noch nicht analysiert und konnten nicht verglichen werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>A track that the playlist starts from is not in the library any more. Choose another one.</source>
        <translation>Ein Titel, von dem die Playlist ausgeht, ist nicht mehr in der Bibliothek. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Choose at least one track to start from.</source>
        <translation>Wählen Sie mindestens einen Titel als Ausgangspunkt.</translation>
    </message>
    <message>
        <source>This playlist does not exist any more.</source>
        <translation>Diese Playlist gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Playlist</source>
        <translation>Playlist</translation>
    </message>
    <message>
        <source>same sound colour</source>
        <translation>gleiche Klangfarbe</translation>
    </message>
    <message>
        <source>same groove</source>
        <translation>gleicher Groove</translation>
    </message>
    <message>
        <source>same harmony</source>
        <translation>gleiche Harmonik</translation>
    </message>
    <message>
        <source>similar sound colour</source>
        <translation>ähnliche Klangfarbe</translation>
    </message>
    <message>
        <source>similar groove</source>
        <translation>ähnlicher Groove</translation>
    </message>
    <message>
        <source>similar harmony</source>
        <translation>ähnliche Harmonik</translation>
    </message>
    <message>
        <source>sound colour</source>
        <translation>Klangfarbe</translation>
    </message>
    <message>
        <source>groove</source>
        <translation>Groove</translation>
    </message>
    <message>
        <source>harmony</source>
        <translation>Harmonik</translation>
    </message>
    <message>
        <source>tempo fits</source>
        <translation>Tempo passt</translation>
    </message>
    <message>
        <source>new tempo</source>
        <translation>neues Tempo</translation>
    </message>
    <message>
        <source>%1 % faster</source>
        <translation>%1 % schneller</translation>
    </message>
    <message>
        <source>%1 % slower</source>
        <translation>%1 % langsamer</translation>
    </message>
    <message>
        <source>key fits</source>
        <translation>Tonart passt</translation>
    </message>
    <message>
        <source>louder</source>
        <translation>lauter</translation>
    </message>
    <message>
        <source>quieter</source>
        <translation>leiser</translation>
    </message>
    <message>
        <source>you chose it</source>
        <translation>von Ihnen gewählt</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>added by you</source>
        <translation>von Ihnen hinzugefügt</translation>
    </message>
    <message>
        <source>same clarity</source>
        <translation>gleiche Klarheit</translation>
    </message>
    <message>
        <source>same register</source>
        <translation>gleiche Tonlage</translation>
    </message>
    <message>
        <source>similar clarity</source>
        <translation>ähnliche Klarheit</translation>
    </message>
    <message>
        <source>similar register</source>
        <translation>ähnliche Tonlage</translation>
    </message>
    <message>
        <source>clarity</source>
        <translation>Klarheit</translation>
    </message>
    <message>
        <source>register</source>
        <translation>Tonlage</translation>
    </message>
    <message>
        <source>%1 is not a playlist: its text cannot be understood.</source>
        <translation>%1 ist keine Wiedergabeliste: Ihr Text ist nicht zu verstehen.</translation>
    </message>
    <message>
        <source>%1: the name of a playlist file has to end in .%2.</source>
        <translation>%1: Der Name einer Wiedergabelistendatei muss auf .%2 enden.</translation>
    </message>
    <message>
        <source>A path needs a start and an end: choose two different tracks.</source>
        <translation>Ein Weg braucht Anfang und Ende: Wählen Sie zwei verschiedene Titel.</translation>
    </message>
    <message>
        <source>Free tempo</source>
        <translation>Freies Tempo</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Langsam</translation>
    </message>
    <message>
        <source>Medium tempo</source>
        <translation>Mittleres Tempo</translation>
    </message>
    <message>
        <source>Upbeat</source>
        <translation>Beschwingt</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Schnell</translation>
    </message>
    <message>
        <source>Very fast</source>
        <translation>Sehr schnell</translation>
    </message>
    <message>
        <source>calm</source>
        <translation>ruhig</translation>
    </message>
    <message>
        <source>lively</source>
        <translation>lebhaft</translation>
    </message>
    <message>
        <source>driving</source>
        <translation>treibend</translation>
    </message>
    <message>
        <source>warm</source>
        <translation>warm</translation>
    </message>
    <message>
        <source>balanced</source>
        <translation>ausgewogen</translation>
    </message>
    <message>
        <source>bright</source>
        <translation>hell</translation>
    </message>
    <message>
        <source>%1s</source>
        <comment>a decade: 1990s</comment>
        <translation>%1er</translation>
    </message>
    <message>
        <source>%1 % on the curve</source>
        <translation>%1 % auf der Kurve</translation>
    </message>
    <message>
        <source>%1 % of the way</source>
        <translation>%1 % des Weges</translation>
    </message>
    <message>
        <source>Too few other tracks fit: from the last list come again %1.</source>
        <translation>Zu wenige andere Titel passen: Aus der letzten Liste kommen wieder %1.</translation>
    </message>
    <message>
        <source>Too few tracks of these genres fit: of other genres are %1.</source>
        <translation>Zu wenige Titel dieser Genres passen: Von anderen Genres sind %1.</translation>
    </message>
    <message>
        <source>Too few others fit: played not long ago were %1.</source>
        <translation>Zu wenige andere passen: Vor Kurzem gespielt wurden %1.</translation>
    </message>
    <message>
        <source>Out of season, because chosen by hand: %1.</source>
        <translation>Außerhalb der Jahreszeit, weil von Hand gewählt: %1.</translation>
    </message>
    <message>
        <source>Outside the tempo range, because chosen by hand: %1.</source>
        <translation>Außerhalb des Tempobereichs, weil von Hand gewählt: %1.</translation>
    </message>
    <message>
        <source>Too short or too long, because chosen by hand: %1.</source>
        <translation>Zu kurz oder zu lang, weil von Hand gewählt: %1.</translation>
    </message>
    <message>
        <source>Rated too low, because chosen by hand: %1.</source>
        <translation>Zu niedrig bewertet, weil von Hand gewählt: %1.</translation>
    </message>
    <message>
        <source>Played too often or too rarely, because chosen by hand: %1.</source>
        <translation>Zu oft oder zu selten gespielt, weil von Hand gewählt: %1.</translation>
    </message>
    <message>
        <source>Too few levels fit: the loudness jumps by more than asked at %1.</source>
        <translation>Zu wenige Pegel passen: Die Lautheit springt stärker als gewünscht bei %1.</translation>
    </message>
    <message>
        <source>Too few tempos fit: the tempo changes by more than asked at %1.</source>
        <translation>Zu wenige Tempi passen: Das Tempo ändert sich stärker als gewünscht bei %1.</translation>
    </message>
    <message>
        <source>Too few keys fit: the step to a key that does not is at %1.</source>
        <translation>Zu wenige Tonarten passen: Der Schritt zu einer unpassenden ist bei %1.</translation>
    </message>
    <message numerus="yes">
        <source>Too few albums fit: one comes back after fewer than %n others at %1.</source>
        <translation>
            <numerusform>Zu wenige Alben passen: Eines kommt nach weniger als %n anderen wieder bei %1.</numerusform>
            <numerusform>Zu wenige Alben passen: Eines kommt nach weniger als %n anderen wieder bei %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too few artists fit: one comes back after fewer than %n others at %1.</source>
        <translation>
            <numerusform>Zu wenige Interpreten passen: Einer kommt nach weniger als %n anderen wieder bei %1.</numerusform>
            <numerusform>Zu wenige Interpreten passen: Einer kommt nach weniger als %n anderen wieder bei %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too few artists fit: beyond the %n tracks of one artist are %1.</source>
        <translation>
            <numerusform>Zu wenige Interpreten passen: Über den %n Titel eines Interpreten hinaus gehen %1.</numerusform>
            <numerusform>Zu wenige Interpreten passen: Über die %n Titel eines Interpreten hinaus gehen %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Another version of a song before it, chosen by hand: %1.</source>
        <translation>Eine andere Fassung eines früheren Stücks, von Hand gewählt: %1.</translation>
    </message>
    <message>
        <source>Too few tracks are analysed to make lists of them. Scan the library, then ask again.</source>
        <translation>Zu wenige Titel sind analysiert, um Listen daraus zu machen. Lesen Sie die Bibliothek ein und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>This way of making playlists makes several of them at once.</source>
        <translation>Diese Art macht mehrere Wiedergabelisten auf einmal.</translation>
    </message>
    <message>
        <source>Early morning</source>
        <translation>Früher Morgen</translation>
    </message>
    <message>
        <source>Morning</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>Midday</source>
        <translation>Mittag</translation>
    </message>
    <message>
        <source>Afternoon</source>
        <translation>Nachmittag</translation>
    </message>
    <message>
        <source>Evening</source>
        <translation>Abend</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>Nacht</translation>
    </message>
    <message>
        <source>Late night</source>
        <translation>Späte Nacht</translation>
    </message>
    <message>
        <source>No other track fits there.</source>
        <translation>Kein anderer Titel passt dorthin.</translation>
    </message>
    <message>
        <source>“%1” is locked. Unlock it to change it.</source>
        <translation>„%1“ ist gesperrt. Entsperren Sie sie, um sie zu ändern.</translation>
    </message>
    <message>
        <source>same album</source>
        <translation>dasselbe Album</translation>
    </message>
    <message>
        <source>same artist</source>
        <translation>derselbe Interpret</translation>
    </message>
    <message>
        <source>same genre</source>
        <translation>dasselbe Genre</translation>
    </message>
    <message>
        <source>same decade</source>
        <translation>dasselbe Jahrzehnt</translation>
    </message>
    <message>
        <source>as calm</source>
        <translation>ebenso ruhig</translation>
    </message>
    <message>
        <source>as driving</source>
        <translation>ebenso treibend</translation>
    </message>
    <message>
        <source>as warm</source>
        <translation>ebenso warm</translation>
    </message>
    <message>
        <source>as bright</source>
        <translation>ebenso hell</translation>
    </message>
    <message>
        <source>no pulse either</source>
        <translation>auch ohne Puls</translation>
    </message>
    <message>
        <source>tempo stays</source>
        <translation>Tempo bleibt</translation>
    </message>
    <message>
        <source>%1 BPM</source>
        <comment>a change: +2 BPM</comment>
        <translation>%1 BPM</translation>
    </message>
    <message>
        <source>double time</source>
        <translation>doppeltes Tempo</translation>
    </message>
    <message>
        <source>half time</source>
        <translation>halbes Tempo</translation>
    </message>
    <message>
        <source>new tempo %1</source>
        <translation>neues Tempo %1</translation>
    </message>
    <message>
        <source>key stays %1</source>
        <translation>Tonart bleibt %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two keys that fit</comment>
        <translation>%1 nach %2</translation>
    </message>
    <message>
        <source>%1, like “%2”</source>
        <translation>%1, wie „%2“</translation>
    </message>
    <message>
        <source>the learned model</source>
        <translation>das gelernte Modell</translation>
    </message>
    <message>
        <source>The tracks chosen by hand alone take %1 MB, more than asked for.</source>
        <translation>Schon die von Hand gewählten Titel brauchen %1 MB, mehr als gewünscht.</translation>
    </message>
    <message>
        <source>Some tracks are parts of a file. A .pls list has no word for that, and %1 names the whole files; the other formats can name the parts.</source>
        <translation>Einige Titel sind Teile einer Datei. Eine .pls-Liste hat kein Wort dafür, und %1 nennt die ganzen Dateien; die anderen Formate können die Teile nennen.</translation>
    </message>
    <message>
        <source>Spoken word or mixes, because chosen by hand: %1.</source>
        <translation>Gesprochenes oder Mixe, weil von Hand gewählt: %1.</translation>
    </message>
    <message>
        <source>close overall</source>
        <translation>insgesamt nah</translation>
    </message>
    <message>
        <source>close to the track before</source>
        <translation>nah am Titel davor</translation>
    </message>
    <message>
        <source>nothing closer was left</source>
        <translation>Näheres war nicht mehr da</translation>
    </message>
    <message>
        <source>a change of sound</source>
        <translation>ein anderer Klang</translation>
    </message>
    <message>
        <source>for its sound as a whole</source>
        <translation>wegen des Klangs insgesamt</translation>
    </message>
    <message>
        <source>about double time</source>
        <translation>etwa doppeltes Tempo</translation>
    </message>
    <message>
        <source>about half time</source>
        <translation>etwa halbes Tempo</translation>
    </message>
    <message>
        <source>Perhaps sung, because chosen by hand: %1.</source>
        <translation>Vielleicht gesungen, weil von Hand gewählt: %1.</translation>
    </message>
</context>
<context>
    <name>models::presets</name>
    <message>
        <source>Focus</source>
        <translation>Konzentration</translation>
    </message>
    <message>
        <source>Calm and even, without surprises: for work and reading.</source>
        <translation>Ruhig und gleichmäßig, ohne Überraschungen: zum Arbeiten und Lesen.</translation>
    </message>
    <message>
        <source>Workout</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Driving music with a steady pulse that rises to a peak.</source>
        <translation>Treibende Musik mit festem Puls, die zu einem Höhepunkt steigt.</translation>
    </message>
    <message>
        <source>Dinner</source>
        <translation>Abendessen</translation>
    </message>
    <message>
        <source>Two warm and unhurried hours that stay in the background.</source>
        <translation>Zwei warme Stunden ohne Eile, die im Hintergrund bleiben.</translation>
    </message>
    <message>
        <source>Warm-up to peak</source>
        <translation>Zum Höhepunkt</translation>
    </message>
    <message>
        <source>From calm to the liveliest you have, step by step.</source>
        <translation>Von ruhig bis zum Lebhaftesten, das Sie haben, Schritt für Schritt.</translation>
    </message>
    <message>
        <source>Wind down</source>
        <translation>Ausklang</translation>
    </message>
    <message>
        <source>An hour that gets calmer with every track.</source>
        <translation>Eine Stunde, die mit jedem Titel ruhiger wird.</translation>
    </message>
    <message>
        <source>Discover</source>
        <translation>Entdecken</translation>
    </message>
    <message>
        <source>Never played, but close to what you like.</source>
        <translation>Nie gespielt, aber nahe an dem, was Sie mögen.</translation>
    </message>
    <message>
        <source>One artist&apos;s world</source>
        <translation>Welt eines Interpreten</translation>
    </message>
    <message>
        <source>All by the artist, and what sounds most like it.</source>
        <translation>Alles vom Interpreten und was ihm am ähnlichsten klingt.</translation>
    </message>
    <message>
        <source>Deep album night</source>
        <translation>Albennacht</translation>
    </message>
    <message>
        <source>Whole albums in their own order, three hours long.</source>
        <translation>Ganze Alben in ihrer Reihenfolge, drei Stunden lang.</translation>
    </message>
    <message>
        <source>DJ harmonic set</source>
        <translation>Harmonisches DJ-Set</translation>
    </message>
    <message>
        <source>Keys that fit, small changes of tempo, and an arc with a peak.</source>
        <translation>Passende Tonarten, kleine Tempowechsel und ein Bogen mit Höhepunkt.</translation>
    </message>
    <message>
        <source>This is no preset of Segue: %1.</source>
        <translation>Das ist keine Vorlage von Segue: %1.</translation>
    </message>
    <message>
        <source>it has no format or no name</source>
        <translation>sie hat kein Format oder keinen Namen</translation>
    </message>
    <message>
        <source>it asks for a mode or a curve that is not known</source>
        <translation>sie verlangt eine Art oder Kurve, die nicht bekannt ist</translation>
    </message>
    <message>
        <source>The preset could not be saved: %1.</source>
        <translation>Die Vorlage konnte nicht gespeichert werden: %1.</translation>
    </message>
    <message>
        <source>You have no preset “%1”.</source>
        <translation>Sie haben keine Vorlage „%1“.</translation>
    </message>
    <message>
        <source>The preset could not be removed: %1.</source>
        <translation>Die Vorlage konnte nicht entfernt werden: %1.</translation>
    </message>
</context>
<context>
    <name>models::query</name>
    <message>
        <source>This parenthesis closes none that is open.</source>
        <translation>Diese Klammer schließt keine offene.</translation>
    </message>
    <message>
        <source>Something has to follow OR.</source>
        <translation>Auf OR muss etwas folgen.</translation>
    </message>
    <message>
        <source>Something has to stand before AND and OR. Put the word in quotes to look for it.</source>
        <translation>Vor AND und OR muss etwas stehen. Setzen Sie das Wort in Anführungszeichen, um danach zu suchen.</translation>
    </message>
    <message>
        <source>Something has to follow AND.</source>
        <translation>Auf AND muss etwas folgen.</translation>
    </message>
    <message>
        <source>The search is nested too deeply.</source>
        <translation>Die Suche ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>Something has to follow NOT.</source>
        <translation>Auf NOT muss etwas folgen.</translation>
    </message>
    <message>
        <source>This parenthesis is not closed.</source>
        <translation>Diese Klammer ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>“%1” is a text: write %1:text, or %1:=text for the whole field.</source>
        <translation>„%1“ ist ein Text: Schreiben Sie %1:text, oder %1:=text für das ganze Feld.</translation>
    </message>
    <message>
        <source>Keys have no order: write key:8A, or key~8A for the keys that mix with it.</source>
        <translation>Tonarten haben keine Reihenfolge: Schreiben Sie key:8A, oder key~8A für die Tonarten, die dazu passen.</translation>
    </message>
    <message>
        <source>“%1” is not a key. Write it like 8A, Am or F#.</source>
        <translation>„%1“ ist keine Tonart. Schreiben Sie sie wie 8A, Am oder F#.</translation>
    </message>
    <message>
        <source>“%1” needs a number, a range like 1..5 or a comparison like &gt;3, not “%2”.</source>
        <translation>„%1“ braucht eine Zahl, einen Bereich wie 1..5 oder einen Vergleich wie &gt;3, nicht „%2“.</translation>
    </message>
    <message>
        <source>“%1” needs a length like 4:00, 90s or 3m..5m, not “%2”.</source>
        <translation>„%1“ braucht eine Länge wie 4:00, 90s oder 3m..5m, nicht „%2“.</translation>
    </message>
    <message>
        <source>“%1” needs a date like 2024-05-01 or an age like &lt;30d, not “%2”.</source>
        <translation>„%1“ braucht ein Datum wie 2024-05-01 oder ein Alter wie &lt;30d, nicht „%2“.</translation>
    </message>
    <message>
        <source>The range “%1” ends before it begins.</source>
        <translation>Der Bereich „%1“ endet, bevor er beginnt.</translation>
    </message>
    <message>
        <source>The sign ~ goes with keys only, as in key~8A.</source>
        <translation>Das Zeichen ~ gibt es nur bei Tonarten, wie in key~8A.</translation>
    </message>
    <message>
        <source>“limit:” needs a number of tracks, not “%1”.</source>
        <translation>„limit:“ braucht eine Anzahl von Titeln, nicht „%1“.</translation>
    </message>
    <message>
        <source>Tracks cannot be sorted by “%1”. Write a field, as in sort:bpm or sort:-added.</source>
        <translation>Titel lassen sich nicht nach „%1“ sortieren. Schreiben Sie ein Feld, wie in sort:bpm oder sort:-added.</translation>
    </message>
    <message>
        <source>To sort downwards, write sort:-%1.</source>
        <translation>Um absteigend zu sortieren, schreiben Sie sort:-%1.</translation>
    </message>
    <message>
        <source>“limit:” cannot be turned round.</source>
        <translation>„limit:“ lässt sich nicht umkehren.</translation>
    </message>
    <message>
        <source>There is no field “%1”. To look for the text itself, put it in quotes.</source>
        <translation>Es gibt kein Feld „%1“. Um nach dem Text selbst zu suchen, setzen Sie ihn in Anführungszeichen.</translation>
    </message>
    <message>
        <source>“is:” knows missing, failed, analysed, unanalysed, corrected and duplicate, not “%1”.</source>
        <translation>„is:“ kennt missing, failed, analysed, unanalysed, corrected und duplicate, nicht „%1“.</translation>
    </message>
    <message>
        <source>You saved no search named “%1”.</source>
        <translation>Es ist keine Suche namens „%1“ gespeichert.</translation>
    </message>
    <message>
        <source>The saved search “%1” looks for itself.</source>
        <translation>Die gespeicherte Suche „%1“ sucht sich selbst.</translation>
    </message>
</context>
<context>
    <name>models::soundfield</name>
    <message>
        <source>Danceability</source>
        <translation>Tanzbarkeit</translation>
    </message>
    <message>
        <source>How well one can dance to it, from 0 to 3</source>
        <translation>Wie gut sich dazu tanzen lässt, von 0 bis 3</translation>
    </message>
    <message>
        <source>Beats in a bar</source>
        <translation>Schläge im Takt</translation>
    </message>
    <message>
        <source>Tempo is certain</source>
        <translation>Tempo ist sicher</translation>
    </message>
    <message>
        <source>How sure the tempo that was heard is</source>
        <translation>Wie sicher das gehörte Tempo ist</translation>
    </message>
    <message>
        <source>Steady tempo</source>
        <translation>Stetiges Tempo</translation>
    </message>
    <message>
        <source>Share of the time in which the tempo stays within 3 %</source>
        <translation>Anteil der Zeit, in der das Tempo innerhalb von 3 % bleibt</translation>
    </message>
    <message>
        <source>Onsets</source>
        <translation>Einsätze</translation>
    </message>
    <message>
        <source>How many sounds begin in a second</source>
        <translation>Wie viele Klänge in einer Sekunde beginnen</translation>
    </message>
    <message>
        <source>Swing</source>
        <translation>Swing</translation>
    </message>
    <message>
        <source>1 is straight, 2 are triplets</source>
        <translation>1 ist gerade, 2 sind Triolen</translation>
    </message>
    <message>
        <source>Key is certain</source>
        <translation>Tonart ist sicher</translation>
    </message>
    <message>
        <source>How sure the key that was heard is</source>
        <translation>Wie sicher die gehörte Tonart ist</translation>
    </message>
    <message>
        <source>Tuning</source>
        <translation>Stimmung</translation>
    </message>
    <message>
        <source>Frequency of the A above middle C</source>
        <translation>Frequenz des Kammertons a′</translation>
    </message>
    <message>
        <source>Loudness range</source>
        <translation>Lautheitsumfang</translation>
    </message>
    <message>
        <source>How far apart quiet and loud passages are (EBU Tech 3342)</source>
        <translation>Wie weit leise und laute Stellen auseinanderliegen (EBU Tech 3342)</translation>
    </message>
    <message>
        <source>True peak</source>
        <translation>True Peak</translation>
    </message>
    <message>
        <source>Highest level between the samples; above 0 dB it clips when played</source>
        <translation>Höchster Pegel zwischen den Abtastwerten; über 0 dB übersteuert er beim Abspielen</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Verstärkung</translation>
    </message>
    <message>
        <source>What brings the track to the common loudness (ReplayGain 2)</source>
        <translation>Was den Titel auf die gemeinsame Lautheit bringt (ReplayGain 2)</translation>
    </message>
    <message>
        <source>Dynamics</source>
        <translation>Dynamik</translation>
    </message>
    <message>
        <source>How far the loudness strays from its mean</source>
        <translation>Wie weit die Lautheit von ihrem Mittel abweicht</translation>
    </message>
    <message>
        <source>Crest</source>
        <translation>Crest-Faktor</translation>
    </message>
    <message>
        <source>How far peaks rise above the mean level</source>
        <translation>Wie weit Spitzen über den mittleren Pegel ragen</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Helligkeit</translation>
    </message>
    <message>
        <source>Share of the sound above 1.5 kHz</source>
        <translation>Anteil des Klangs über 1,5 kHz</translation>
    </message>
    <message>
        <source>Warmth</source>
        <translation>Wärme</translation>
    </message>
    <message>
        <source>Share of the sound from 100 to 500 Hz</source>
        <translation>Anteil des Klangs von 100 bis 500 Hz</translation>
    </message>
    <message>
        <source>Sustained</source>
        <translation>Gehalten</translation>
    </message>
    <message>
        <source>Sustained sounds against percussive ones; heard at the depth full</source>
        <translation>Gehaltene Klänge gegen geschlagene; bei voller Tiefe gehört</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>How likely somebody speaks rather than sings</source>
        <translation>Wie wahrscheinlich jemand spricht, nicht singt</translation>
    </message>
    <message>
        <source>Clipping</source>
        <translation>Übersteuert</translation>
    </message>
    <message>
        <source>Share of the samples at full scale</source>
        <translation>Anteil der Abtastwerte bei Vollaussteuerung</translation>
    </message>
    <message>
        <source>Cutoff</source>
        <translation>Grenzfrequenz</translation>
    </message>
    <message>
        <source>Where the spectrum ends in a steep edge, as lossy codecs leave it</source>
        <translation>Wo das Spektrum an einer steilen Kante endet, wie verlustbehaftete Codecs sie lassen</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation>%1 je Sekunde</translation>
    </message>
    <message>
        <source>%1 LU</source>
        <translation>%1 LU</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
    <message>
        <source>%1 Hz</source>
        <translation>%1 Hz</translation>
    </message>
    <message>
        <source>%1 kHz</source>
        <translation>%1 kHz</translation>
    </message>
    <message>
        <source>Singing</source>
        <translation>Gesang</translation>
    </message>
    <message>
        <source>How likely somebody sings</source>
        <translation>Wie wahrscheinlich jemand singt</translation>
    </message>
</context>
<context>
    <name>models::taste</name>
    <message>
        <source>Your answers could not be kept: %1.</source>
        <translation>Ihre Antworten konnten nicht aufbewahrt werden: %1.</translation>
    </message>
    <message>
        <source>Three tracks must be analysed before one of them can be the odd one.</source>
        <translation>Drei Titel müssen analysiert sein, bevor einer davon aus der Reihe fallen kann.</translation>
    </message>
</context>
<context>
    <name>models::text</name>
    <message>
        <source>C major</source>
        <translation>C-Dur</translation>
    </message>
    <message>
        <source>D♭ major</source>
        <translation>D♭-Dur</translation>
    </message>
    <message>
        <source>D major</source>
        <translation>D-Dur</translation>
    </message>
    <message>
        <source>E♭ major</source>
        <translation>E♭-Dur</translation>
    </message>
    <message>
        <source>E major</source>
        <translation>E-Dur</translation>
    </message>
    <message>
        <source>F major</source>
        <translation>F-Dur</translation>
    </message>
    <message>
        <source>F♯ major</source>
        <translation>F♯-Dur</translation>
    </message>
    <message>
        <source>G major</source>
        <translation>G-Dur</translation>
    </message>
    <message>
        <source>A♭ major</source>
        <translation>A♭-Dur</translation>
    </message>
    <message>
        <source>A major</source>
        <translation>A-Dur</translation>
    </message>
    <message>
        <source>B♭ major</source>
        <translation>B-Dur</translation>
    </message>
    <message>
        <source>B major</source>
        <translation>H-Dur</translation>
    </message>
    <message>
        <source>C minor</source>
        <translation>C-Moll</translation>
    </message>
    <message>
        <source>C♯ minor</source>
        <translation>C♯-Moll</translation>
    </message>
    <message>
        <source>D minor</source>
        <translation>D-Moll</translation>
    </message>
    <message>
        <source>E♭ minor</source>
        <translation>E♭-Moll</translation>
    </message>
    <message>
        <source>E minor</source>
        <translation>E-Moll</translation>
    </message>
    <message>
        <source>F minor</source>
        <translation>F-Moll</translation>
    </message>
    <message>
        <source>F♯ minor</source>
        <translation>F♯-Moll</translation>
    </message>
    <message>
        <source>G minor</source>
        <translation>G-Moll</translation>
    </message>
    <message>
        <source>G♯ minor</source>
        <translation>G♯-Moll</translation>
    </message>
    <message>
        <source>A minor</source>
        <translation>A-Moll</translation>
    </message>
    <message>
        <source>B♭ minor</source>
        <translation>B-Moll</translation>
    </message>
    <message>
        <source>B minor</source>
        <translation>H-Moll</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 Tg.</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 Tg. %2 h</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>noch weniger als eine Minute</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>%1 LUFS</source>
        <translation>%1 LUFS</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 stars</source>
        <translation>%1 Sterne</translation>
    </message>
    <message>
        <source>%1 kbit/s</source>
        <translation>%1 kbit/s</translation>
    </message>
    <message>
        <source>%1 kHz</source>
        <translation>%1 kHz</translation>
    </message>
</context>
<context>
    <name>ui::About</name>
    <message>
        <source>About Segue</source>
        <translation>Über Segue</translation>
    </message>
    <message>
        <source>Segue %1

Listens to your music on this computer alone and makes playlists that flow.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Segue %1

Hört Ihre Musik nur auf diesem Computer an und macht Playlists, die fließen.

Freie Software unter der GNU General Public License, Version 3 oder neuer.</translation>
    </message>
</context>
<context>
    <name>ui::Actions</name>
    <message>
        <source>&amp;Add music folder…</source>
        <translation>Musikordner &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Look for new and changed music</source>
        <translation>&amp;Nach neuer und geänderter Musik suchen</translation>
    </message>
    <message>
        <source>&amp;Pause the scan</source>
        <translation>Scan &amp;pausieren</translation>
    </message>
    <message>
        <source>&amp;Stop the scan</source>
        <translation>Scan &amp;stoppen</translation>
    </message>
    <message>
        <source>&amp;Try problem files again</source>
        <translation>Problemdateien &amp;erneut versuchen</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Vorwärts</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Abspielen</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Wiedergabe oder Pause</translation>
    </message>
    <message>
        <source>Next track</source>
        <translation>Nächster Titel</translation>
    </message>
    <message>
        <source>Previous track</source>
        <translation>Vorheriger Titel</translation>
    </message>
    <message>
        <source>Playlist &amp;from this</source>
        <translation>Playlist &amp;daraus machen</translation>
    </message>
    <message>
        <source>&amp;Save playlist…</source>
        <translation>Playlist &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;Export playlist as M3U…</source>
        <translation>Playlist als M3U e&amp;xportieren…</translation>
    </message>
    <message>
        <source>Re&amp;name playlist</source>
        <translation>Playlist &amp;umbenennen</translation>
    </message>
    <message>
        <source>&amp;Delete playlist</source>
        <translation>Playlist &amp;löschen</translation>
    </message>
    <message>
        <source>Show in f&amp;older</source>
        <translation>Im &amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>Go to al&amp;bum</source>
        <translation>Zum Al&amp;bum</translation>
    </message>
    <message>
        <source>Go to a&amp;rtist</source>
        <translation>Zum &amp;Interpreten</translation>
    </message>
    <message>
        <source>No rating</source>
        <translation>Keine Bewertung</translation>
    </message>
    <message>
        <source>1 star</source>
        <translation>1 Stern</translation>
    </message>
    <message>
        <source>2 stars</source>
        <translation>2 Sterne</translation>
    </message>
    <message>
        <source>3 stars</source>
        <translation>3 Sterne</translation>
    </message>
    <message>
        <source>4 stars</source>
        <translation>4 Sterne</translation>
    </message>
    <message>
        <source>5 stars</source>
        <translation>5 Sterne</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Show the &amp;sidebar</source>
        <translation>Seiten&amp;leiste zeigen</translation>
    </message>
    <message>
        <source>Show the &amp;inspector</source>
        <translation>&amp;Inspektor zeigen</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>A&amp;bout Segue</source>
        <translation>Ü&amp;ber Segue</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>B&amp;eenden</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>Listen &amp;later, only read tags now</source>
        <translation>Später &amp;anhören, jetzt nur Tags lesen</translation>
    </message>
    <message>
        <source>Look again in this &amp;folder</source>
        <translation>In diesem &amp;Ordner neu suchen</translation>
    </message>
    <message>
        <source>&amp;Ignore</source>
        <translation>&amp;Ignorieren</translation>
    </message>
    <message>
        <source>Remove from &amp;library…</source>
        <translation>Aus der &amp;Bibliothek entfernen …</translation>
    </message>
    <message>
        <source>&amp;Keep this one…</source>
        <translation>&amp;Diesen behalten …</translation>
    </message>
    <message>
        <source>&amp;Twice as fast</source>
        <translation>&amp;Doppelt so schnell</translation>
    </message>
    <message>
        <source>&amp;Half as fast</source>
        <translation>&amp;Halb so schnell</translation>
    </message>
    <message>
        <source>T&amp;ap the tempo…</source>
        <translation>Tempo &amp;klopfen …</translation>
    </message>
    <message>
        <source>Tempo and key as h&amp;eard</source>
        <translation>Tempo und Tonart wie &amp;gehört</translation>
    </message>
    <message>
        <source>Show the fil&amp;ter columns</source>
        <translation>Fil&amp;terspalten zeigen</translation>
    </message>
    <message>
        <source>E&amp;dit tags…</source>
        <translation>Tags &amp;bearbeiten …</translation>
    </message>
    <message>
        <source>What was &amp;written into files…</source>
        <translation>Was in Dateien ge&amp;schrieben wurde …</translation>
    </message>
    <message>
        <source>Write tempo, key and loudness into ta&amp;gs…</source>
        <translation>Tempo, Tonart und Lautheit in die Ta&amp;gs schreiben …</translation>
    </message>
    <message>
        <source>&amp;Move and rename files…</source>
        <translation>Dateien &amp;verschieben und umbenennen …</translation>
    </message>
    <message>
        <source>Loo&amp;k up…</source>
        <translation>Nac&amp;hschlagen…</translation>
    </message>
    <message>
        <source>&amp;Keep this search</source>
        <translation>Diese Suche &amp;behalten</translation>
    </message>
    <message>
        <source>&amp;Change this search</source>
        <translation>Diese Suche &amp;ändern</translation>
    </message>
    <message>
        <source>Re&amp;name search</source>
        <translation>Suche um&amp;benennen</translation>
    </message>
    <message>
        <source>&amp;Delete search</source>
        <translation>Suche &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;Menu of the selection</source>
        <translation>&amp;Menü der Auswahl</translation>
    </message>
    <message>
        <source>Co&amp;vers…</source>
        <translation>Co&amp;ver …</translation>
    </message>
    <message>
        <source>Fi&amp;x</source>
        <translation>Be&amp;heben</translation>
    </message>
    <message>
        <source>I&amp;gnore</source>
        <translation>I&amp;gnorieren</translation>
    </message>
    <message>
        <source>&amp;Group by album</source>
        <translation>Nach Album &amp;gruppieren</translation>
    </message>
</context>
<context>
    <name>ui::AlbumGrid</name>
    <message>
        <source>Albums</source>
        <translation>Alben</translation>
    </message>
</context>
<context>
    <name>ui::AppearancePage</name>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation>&amp;Textgröße</translation>
    </message>
    <message>
        <source>Of the text size that the system has. Pictures and rows grow with it.</source>
        <translation>Der Textgröße des Systems. Bilder und Zeilen wachsen mit.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast, white on black</source>
        <translation>Hoher Kontrast, Weiß auf Schwarz</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
</context>
<context>
    <name>ui::Artwork</name>
    <message>
        <source>%1 is damaged: it cannot be shown.</source>
        <translation>%1 ist beschädigt: Es lässt sich nicht zeigen.</translation>
    </message>
    <message>
        <source>The picture</source>
        <translation>Das Bild</translation>
    </message>
</context>
<context>
    <name>ui::BarProfile</name>
    <message>
        <source>Bass</source>
        <translation>Bässe</translation>
    </message>
    <message>
        <source>Treble</source>
        <translation>Höhen</translation>
    </message>
</context>
<context>
    <name>ui::Browser</name>
    <message>
        <source>Looking for your music</source>
        <translation>Ihre Musik wird gesucht</translation>
    </message>
    <message>
        <source>Tracks appear here as they are found. You can start right away.</source>
        <translation>Titel erscheinen hier, sobald sie gefunden sind. Sie können gleich loslegen.</translation>
    </message>
    <message>
        <source>Welcome to Segue</source>
        <translation>Willkommen bei Segue</translation>
    </message>
    <message>
        <source>Choose the folder that holds your music, or drop it here. Segue listens to it on this computer alone and never changes your files.</source>
        <translation>Wählen Sie den Ordner mit Ihrer Musik, oder ziehen Sie ihn hierher. Segue hört sie nur auf diesem Computer an und ändert Ihre Dateien nie.</translation>
    </message>
    <message>
        <source>Add your music folder</source>
        <translation>Musikordner hinzufügen</translation>
    </message>
    <message>
        <source>No music found</source>
        <translation>Keine Musik gefunden</translation>
    </message>
    <message>
        <source>Your folders hold no music that can be played. Add another one, or look under Problems.</source>
        <translation>Ihre Ordner enthalten keine abspielbare Musik. Fügen Sie einen weiteren hinzu, oder sehen Sie unter Probleme nach.</translation>
    </message>
    <message>
        <source>Add another folder</source>
        <translation>Weiteren Ordner hinzufügen</translation>
    </message>
</context>
<context>
    <name>ui::ChangeTree</name>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>No track of this release</source>
        <translation>Kein Titel dieser Ausgabe</translation>
    </message>
    <message>
        <source>%1. %2 · %3 %</source>
        <extracomment>Which track a file is taken for: number, title, and how well it fits.</extracomment>
        <translation>%1. %2 · %3 %</translation>
    </message>
    <message>
        <source>says all this already</source>
        <translation>sagt das alles schon</translation>
    </message>
</context>
<context>
    <name>ui::ChangesModel</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Artist</source>
        <translation>Interpret</translation>
    </message>
    <message>
        <source>Album</source>
        <translation>Album</translation>
    </message>
    <message>
        <source>Album artist</source>
        <translation>Albuminterpret</translation>
    </message>
    <message>
        <source>Genre</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Composer</source>
        <translation>Komponist</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Titelnummer</translation>
    </message>
    <message>
        <source>Disc</source>
        <translation>CD</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Tempo</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tonart</translation>
    </message>
    <message>
        <source>(removed)</source>
        <translation>(entfernt)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Track gain</source>
        <translation>Titelverstärkung</translation>
    </message>
    <message>
        <source>Track peak</source>
        <translation>Titelspitze</translation>
    </message>
    <message>
        <source>Album gain</source>
        <translation>Albumverstärkung</translation>
    </message>
    <message>
        <source>Album peak</source>
        <translation>Albumspitze</translation>
    </message>
    <message>
        <source>Track gain (R128)</source>
        <translation>Titelverstärkung (R128)</translation>
    </message>
    <message>
        <source>Album gain (R128)</source>
        <translation>Albumverstärkung (R128)</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>Was sich ändern wird</translation>
    </message>
</context>
<context>
    <name>ui::CharacterSection</name>
    <message>
        <source>Brightness</source>
        <translation>Helligkeit</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Bright</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>Pure</source>
        <translation>Rein</translation>
    </message>
    <message>
        <source>Noisy</source>
        <translation>Rauschhaft</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Dichte</translation>
    </message>
    <message>
        <source>Sparse</source>
        <translation>Spärlich</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Dicht</translation>
    </message>
    <message>
        <source>Character</source>
        <translation>Charakter</translation>
    </message>
    <message>
        <source>How clearly tones stand out</source>
        <translation>Wie klar Töne hervortreten</translation>
    </message>
    <message>
        <source>centre at %1 Hz</source>
        <translation>Schwerpunkt bei %1 Hz</translation>
    </message>
    <message>
        <source>flatness %1</source>
        <translation>Flachheit %1</translation>
    </message>
    <message>
        <source>%1 onsets a second</source>
        <translation>%1 Einsätze pro Sekunde</translation>
    </message>
    <message>
        <source>From bass to treble, in dB: %1</source>
        <translation>Von den Bässen zu den Höhen, in dB: %1</translation>
    </message>
</context>
<context>
    <name>ui::ChipField</name>
    <message>
        <source>Enter or a semicolon ends a value; Backspace takes the last one away.</source>
        <translation>Eingabe oder Strichpunkt beendet einen Wert; die Rücktaste nimmt den letzten weg.</translation>
    </message>
    <message>
        <source>Take %1 away</source>
        <translation>%1 wegnehmen</translation>
    </message>
    <message>
        <source>%1: %2, Delete takes it away</source>
        <translation>%1: %2, Entf nimmt es weg</translation>
    </message>
</context>
<context>
    <name>ui::ChromaWheel</name>
    <message>
        <source>Notes</source>
        <translation>Töne</translation>
    </message>
    <message>
        <source>Strongest notes: %1</source>
        <translation>Stärkste Töne: %1</translation>
    </message>
    <message>
        <source>No notes: the track is silent.</source>
        <translation>Keine Töne: Der Titel ist still.</translation>
    </message>
    <message>
        <source>%1: %2 % of all notes</source>
        <extracomment>A note, and its share of the sound of all twelve.</extracomment>
        <translation>%1: %2 % aller Töne</translation>
    </message>
</context>
<context>
    <name>ui::Corrections</name>
    <message>
        <source>&amp;Tempo and key</source>
        <translation>&amp;Tempo und Tonart</translation>
    </message>
    <message>
        <source>Double the tempo</source>
        <translation>Tempo verdoppeln</translation>
    </message>
    <message>
        <source>Halve the tempo</source>
        <translation>Tempo halbieren</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Tonart</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <extracomment>A key: its place on the Camelot wheel, and its name.</extracomment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>Tonart %1</translation>
    </message>
    <message>
        <source>Tempo %1 BPM</source>
        <translation>Tempo %1 BPM</translation>
    </message>
    <message>
        <source>Tempo and key as heard</source>
        <translation>Tempo und Tonart wie gehört</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln tracks.</source>
        <extracomment>%1 is what was done, such as &quot;Double the tempo&quot;.</extracomment>
        <translation>
            <numerusform>%1: %Ln Titel.</numerusform>
            <numerusform>%1: %Ln Titel.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Course</name>
    <message>
        <source>Loudness over time</source>
        <translation>Lautheit im Verlauf</translation>
    </message>
    <message>
        <source>From %1 to %2, over three seconds each.</source>
        <translation>Von %1 bis %2, über je drei Sekunden.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>part %1, %2</source>
        <translation>Teil %1, %2</translation>
    </message>
    <message>
        <source>no chord</source>
        <translation>kein Akkord</translation>
    </message>
    <message>
        <source>chord %1</source>
        <extracomment>A chord and its degree in the key of the track, such as &quot;Am (vi)&quot;.</extracomment>
        <translation>Akkord %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>chord, degree</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Parts: %1.</source>
        <translation>Teile: %1.</translation>
    </message>
    <message>
        <source>Chords: %1.</source>
        <translation>Akkorde: %1.</translation>
    </message>
    <message>
        <source>Parts and chords</source>
        <translation>Teile und Akkorde</translation>
    </message>
    <message>
        <source>No steady beat</source>
        <translation>Kein fester Takt</translation>
    </message>
    <message>
        <source>Steady at %1 BPM</source>
        <translation>Gleichmäßig bei %1 BPM</translation>
    </message>
    <message>
        <source>Between %1 and %2 BPM</source>
        <translation>Zwischen %1 und %2 BPM</translation>
    </message>
    <message>
        <source>Tempo over time</source>
        <translation>Tempo im Verlauf</translation>
    </message>
    <message>
        <source>%1: %2 BPM</source>
        <translation>%1: %2 BPM</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>still</translation>
    </message>
    <message>
        <source>%1: peak %2, mean %3
Bass %4, middle %5, treble %6</source>
        <extracomment>At a time of a track: its peak, its mean level, and the shares of three parts of the sound.</extracomment>
        <translation>%1: Spitze %2, Mittel %3
Bass %4, Mitten %5, Höhen %6</translation>
    </message>
    <message>
        <source>Highest peak %1. Bass %2, middle %3, treble %4 of the power.</source>
        <translation>Höchste Spitze %1. Bass %2, Mitten %3, Höhen %4 der Leistung.</translation>
    </message>
    <message>
        <source>Waveform</source>
        <translation>Wellenform</translation>
    </message>
    <message>
        <source>no clear key</source>
        <translation>keine klare Tonart</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <extracomment>At a time of a track: its key, and that key&apos;s place on the Camelot wheel.</extracomment>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>In %1 from start to end.</source>
        <translation>In %1 von Anfang bis Ende.</translation>
    </message>
    <message>
        <source>No clear key anywhere.</source>
        <translation>Nirgends eine klare Tonart.</translation>
    </message>
    <message numerus="yes">
        <source>The key changes %Ln times, mostly it is %1.</source>
        <translation>
            <numerusform>Die Tonart wechselt %Ln-mal, meist ist es %1.</numerusform>
            <numerusform>Die Tonart wechselt %Ln-mal, meist ist es %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Key over time</source>
        <translation>Tonart im Verlauf</translation>
    </message>
</context>
<context>
    <name>ui::CourseSection</name>
    <message>
        <source>The track is silent.</source>
        <translation>Der Titel ist still.</translation>
    </message>
    <message>
        <source>%1 over the whole (dashed), swings over %2 LU</source>
        <translation>%1 über das Ganze (gestrichelt), schwankt um %2 LU</translation>
    </message>
    <message>
        <source>No parts and no chords were heard.</source>
        <translation>Es wurden keine Teile und keine Akkorde gehört.</translation>
    </message>
    <message>
        <source>Parts that sound alike share a letter, the most typical moment is underlined. Below are the chords.</source>
        <translation>Teile, die gleich klingen, haben denselben Buchstaben; die typischste Stelle ist unterstrichen. Darunter stehen die Akkorde.</translation>
    </message>
    <message>
        <source>From start to end</source>
        <translation>Von Anfang bis Ende</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>Lautheit</translation>
    </message>
    <message>
        <source>Tempo</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Parts and chords</source>
        <translation>Teile und Akkorde</translation>
    </message>
    <message>
        <source>Loud and quiet. Orange is bass, green the middle, blue treble.</source>
        <translation>Laut und leise. Orange ist Bass, Grün die Mitten, Blau die Höhen.</translation>
    </message>
    <message>
        <source>Listening to the whole track…</source>
        <translation>Der ganze Titel wird angehört …</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Aufhören</translation>
    </message>
    <message>
        <source>Listen in full</source>
        <translation>Ganz anhören</translation>
    </message>
    <message>
        <source>Listen in full to see its parts and chords.</source>
        <translation>Lassen Sie ihn ganz anhören, um seine Teile und Akkorde zu sehen.</translation>
    </message>
    <message>
        <source>Segue listened to a minute of this track only. Listen in full to see how it goes from start to end.</source>
        <translation>Segue hat von diesem Titel nur eine Minute angehört. Lassen Sie ihn ganz anhören, um zu sehen, wie er von Anfang bis Ende verläuft.</translation>
    </message>
    <message>
        <source>Listen in full to see how it goes from start to end.</source>
        <translation>Lassen Sie ihn ganz anhören, um zu sehen, wie er von Anfang bis Ende verläuft.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tonart</translation>
    </message>
</context>
<context>
    <name>ui::CoverPicture</name>
    <message>
        <source>Cover</source>
        <translation>Cover</translation>
    </message>
    <message>
        <source>No cover; a picture of the sound instead</source>
        <translation>Kein Cover; stattdessen ein Bild des Klangs</translation>
    </message>
    <message>
        <source>The cover of this track</source>
        <translation>Das Cover dieses Titels</translation>
    </message>
</context>
<context>
    <name>ui::CoverPreview</name>
    <message>
        <source>P&amp;ut into the folder</source>
        <translation>In den &amp;Ordner legen</translation>
    </message>
    <message>
        <source>Cover that was found</source>
        <translation>Gefundenes Cover</translation>
    </message>
    <message>
        <source>Saves the picture as cover.jpg beside the files, where there is none.</source>
        <translation>Speichert das Bild als cover.jpg neben den Dateien, wo noch keines ist.</translation>
    </message>
    <message>
        <source>What came is no picture.</source>
        <translation>Was kam, ist kein Bild.</translation>
    </message>
    <message>
        <source>What the Cover Art Archive sent</source>
        <translation>Was das Cover Art Archive geschickt hat</translation>
    </message>
    <message>
        <source>Save it in the fil&amp;es</source>
        <translation>In den Dat&amp;eien speichern</translation>
    </message>
    <message>
        <source>Save makes the picture the front cover in all of the files, in the place of the one that is there.</source>
        <translation>Speichern macht das Bild in allen Dateien zum Cover, anstelle dessen, das dort ist.</translation>
    </message>
</context>
<context>
    <name>ui::CoversDialog</name>
    <message>
        <source>Pictures (%1)</source>
        <translation>Bilder (%1)</translation>
    </message>
    <message>
        <source>Reading the files…</source>
        <translation>Dateien werden gelesen …</translation>
    </message>
    <message>
        <source>new, not written yet</source>
        <translation>neu, noch nicht geschrieben</translation>
    </message>
    <message numerus="yes">
        <source>in all %n files</source>
        <translation>
            <numerusform>in %n Datei</numerusform>
            <numerusform>in allen %n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>in %1 of %2 files</source>
        <translation>in %1 von %2 Dateien</translation>
    </message>
    <message numerus="yes">
        <source>%n files would change; nothing is written yet.</source>
        <translation>
            <numerusform>%n Datei würde sich ändern; noch ist nichts geschrieben.</numerusform>
            <numerusform>%n Dateien würden sich ändern; noch ist nichts geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no pictures in these files. Add one, or drop one here.</source>
        <translation>In diesen Dateien sind keine Bilder. Fügen Sie eines hinzu oder lassen Sie eines hier fallen.</translation>
    </message>
    <message>
        <source>There is no picture in the clipboard.</source>
        <translation>In der Zwischenablage ist kein Bild.</translation>
    </message>
    <message>
        <source>Looking at the picture…</source>
        <translation>Das Bild wird geprüft …</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>Bilder hinzufügen</translation>
    </message>
    <message>
        <source>Replace the picture</source>
        <translation>Das Bild ersetzen</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Das Bild speichern</translation>
    </message>
    <message>
        <source>The picture was saved as %1.</source>
        <translation>Das Bild wurde als %1 gespeichert.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 lässt sich nicht schreiben.</translation>
    </message>
    <message numerus="yes">
        <source>Pictures in %n files</source>
        <translation>
            <numerusform>Bilder in %n Datei</numerusform>
            <numerusform>Bilder in %n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Pictures in the files</source>
        <translation>Bilder in den Dateien</translation>
    </message>
    <message>
        <source>Pictures in the folder</source>
        <translation>Bilder im Ordner</translation>
    </message>
    <message>
        <source>Put into the &amp;files</source>
        <translation>In die &amp;Dateien einsetzen</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Hinzufügen …</translation>
    </message>
    <message>
        <source>Add pictures from files; they can be dropped on the list, too.</source>
        <translation>Bilder aus Dateien hinzufügen; sie lassen sich auch auf die Liste ziehen.</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Make the picture in the clipboard the front cover. Ctrl+V</source>
        <translation>Das Bild in der Zwischenablage zur Vorderseite machen. Strg+V</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Strg+C</translation>
    </message>
    <message>
        <source>&amp;Replace…</source>
        <translation>E&amp;rsetzen …</translation>
    </message>
    <message>
        <source>Put a picture from a file in its place.</source>
        <translation>Ein Bild aus einer Datei an seine Stelle setzen.</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>Ent&amp;fernen</translation>
    </message>
    <message>
        <source>Take the picture out of all files. Del</source>
        <translation>Das Bild aus allen Dateien nehmen. Entf</translation>
    </message>
    <message>
        <source>Save as fi&amp;le…</source>
        <translation>A&amp;ls Datei speichern …</translation>
    </message>
    <message>
        <source>Save the picture as a file of its own, such as cover.jpg in the folder.</source>
        <translation>Das Bild als eigene Datei speichern, etwa als cover.jpg im Ordner.</translation>
    </message>
    <message>
        <source>It s&amp;hows:</source>
        <translation>Es &amp;zeigt:</translation>
    </message>
    <message>
        <source>What the picture shows</source>
        <translation>Was das Bild zeigt</translation>
    </message>
    <message>
        <source>Make pictures that come &amp;in smaller than</source>
        <translation>Hereinkommende Bilder ver&amp;kleinern auf höchstens</translation>
    </message>
    <message>
        <source> pixels</source>
        <translation> Pixel</translation>
    </message>
    <message>
        <source>Most pixels of the longer side</source>
        <translation>Höchstens so viele Pixel an der längeren Seite</translation>
    </message>
    <message numerus="yes">
        <source>In all %n files of the al&amp;bum</source>
        <translation>
            <numerusform>In der %n Datei des Al&amp;bums</numerusform>
            <numerusform>In allen %n Dateien des Al&amp;bums</numerusform>
        </translation>
    </message>
    <message>
        <source>Looks at the files again; what is not saved is dropped.</source>
        <translation>Sieht die Dateien neu an; was nicht gespeichert ist, wird verworfen.</translation>
    </message>
</context>
<context>
    <name>ui::DuplicatesView</name>
    <message>
        <source>Duplicates</source>
        <translation>Duplikate</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Neu suchen</translation>
    </message>
    <message>
        <source>Looking for duplicates</source>
        <translation>Duplikate werden gesucht</translation>
    </message>
    <message numerus="yes">
        <source>%Ln groups</source>
        <extracomment>Heading of the duplicates: how many sets of tracks that are the same there are.</extracomment>
        <translation>
            <numerusform>%Ln Gruppe</numerusform>
            <numerusform>%Ln Gruppen</numerusform>
        </translation>
    </message>
    <message>
        <source>The first time takes a moment: every recording is compared with every other one by its sound.</source>
        <translation>Das erste Mal dauert einen Moment: Jede Aufnahme wird nach ihrem Klang mit jeder anderen verglichen.</translation>
    </message>
    <message>
        <source>No duplicates</source>
        <translation>Keine Duplikate</translation>
    </message>
    <message>
        <source>No track is here twice, neither as the same file nor as the same recording in another format.</source>
        <translation>Kein Titel ist doppelt, weder als gleiche Datei noch als gleiche Aufnahme in einem anderen Format.</translation>
    </message>
    <message>
        <source>Looking for duplicates: %1 of %2</source>
        <translation>Duplikate werden gesucht: %1 von %2</translation>
    </message>
</context>
<context>
    <name>ui::EditTools</name>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italienisch</translation>
    </message>
    <message>
        <source>The capital letters are as in titles already.</source>
        <translation>Die Großbuchstaben sind schon wie in Titeln.</translation>
    </message>
    <message>
        <source>Capital letters as in titles of: %1.</source>
        <translation>Großbuchstaben wie in Titeln auf: %1.</translation>
    </message>
    <message>
        <source>&amp;Capital letters as in titles</source>
        <translation>&amp;Großbuchstaben wie in Titeln</translation>
    </message>
    <message>
        <source>&amp;Remove needless spaces</source>
        <translation>&amp;Überflüssige Leerzeichen entfernen</translation>
    </message>
    <message>
        <source>&amp;Find and replace…</source>
        <translation>&amp;Suchen und ersetzen …</translation>
    </message>
    <message>
        <source>Copy or &amp;swap fields…</source>
        <translation>Felder &amp;kopieren oder tauschen …</translation>
    </message>
    <message>
        <source>Take all changes &amp;back</source>
        <translation>Alle Änderungen &amp;zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Werkzeuge</translation>
    </message>
    <message>
        <source>&amp;Number the tracks in this order</source>
        <translation>Titel in dieser Reihenfolge &amp;nummerieren</translation>
    </message>
    <message>
        <source>Number them with the &amp;total</source>
        <translation>Mit der Gesamt&amp;zahl nummerieren</translation>
    </message>
    <message>
        <source>Number each &amp;disc, with totals of tracks and discs</source>
        <translation>Jede &amp;Disc nummerieren, mit Zahl der Titel und Discs</translation>
    </message>
    <message>
        <source>By the &amp;language of each text</source>
        <translation>Nach der &amp;Sprache jedes Textes</translation>
    </message>
</context>
<context>
    <name>ui::ExportDialog</name>
    <message>
        <source>Export playlist</source>
        <translation>Playlist exportieren</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Durchsuchen…</translation>
    </message>
    <message>
        <source>Relative below the playlist&apos;s folder, else absolute</source>
        <translation>Unterhalb des Playlist-Ordners relativ, sonst absolut</translation>
    </message>
    <message>
        <source>Relative to the playlist&apos;s folder</source>
        <translation>Relativ zum Ordner der Playlist</translation>
    </message>
    <message>
        <source>Absolute</source>
        <translation>Absolut</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>Da&amp;tei</translation>
    </message>
    <message>
        <source>&amp;Paths of the tracks</source>
        <translation>&amp;Pfade der Titel</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>E&amp;rsetzen</translation>
    </message>
    <message>
        <source>There is a file of this name already. It will be replaced.</source>
        <translation>Es gibt bereits eine Datei mit diesem Namen. Sie wird ersetzt.</translation>
    </message>
    <message>
        <source>M3U8: for nearly all players</source>
        <translation>M3U8: für fast alle Player</translation>
    </message>
    <message>
        <source>M3U: for older players</source>
        <translation>M3U: für ältere Player</translation>
    </message>
    <message>
        <source>PLS: Winamp and radios</source>
        <translation>PLS: Winamp und Radios</translation>
    </message>
    <message>
        <source>XSPF: with titles and lengths, as XML</source>
        <translation>XSPF: mit Titeln und Längen, als XML</translation>
    </message>
    <message>
        <source>JSPF: the same as JSON</source>
        <translation>JSPF: dasselbe als JSON</translation>
    </message>
    <message>
        <source>&amp;Names that every stick and player takes</source>
        <translation>&amp;Namen, die jeder Stick und Player nimmt</translation>
    </message>
    <message>
        <source>For a player or a phone that has the music in another folder</source>
        <translation>Für einen Player oder ein Telefon mit der Musik in einem anderen Ordner</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>ebenso</translation>
    </message>
    <message>
        <source>Writes _ for what their file systems refuse: : * ? &quot; &lt; &gt; |</source>
        <translation>Schreibt _ für das, was deren Dateisysteme ablehnen: : * ? &quot; &lt; &gt; |</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>F&amp;ormat</translation>
    </message>
    <message>
        <source>Music &amp;in</source>
        <translation>Musik &amp;in</translation>
    </message>
    <message>
        <source>is t&amp;here called</source>
        <translation>heißt d&amp;ort</translation>
    </message>
    <message>
        <source>Playlists (%1)</source>
        <translation>Playlists (%1)</translation>
    </message>
</context>
<context>
    <name>ui::FacetPanel</name>
    <message>
        <source>%1: %2</source>
        <comment>filter</comment>
        <extracomment>What a filter column narrows to: &quot;Genre: Jazz, Funk&quot;.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>&amp;Most tracks first</source>
        <translation>Die &amp;meisten Titel zuerst</translation>
    </message>
    <message>
        <source>Columns &amp;beside the list</source>
        <translation>Spalten &amp;neben der Liste</translation>
    </message>
    <message>
        <source>&amp;Add a column</source>
        <translation>Spalte &amp;hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Remove this column</source>
        <translation>Diese Spalte &amp;entfernen</translation>
    </message>
</context>
<context>
    <name>ui::FacetView</name>
    <message>
        <source>Filter column %1</source>
        <extracomment>%1 is what a filter column divides by, for example &quot;Genre&quot;.</extracomment>
        <translation>Filterspalte %1</translation>
    </message>
    <message>
        <source>Choose what this column divides by</source>
        <translation>Wählen, wonach diese Spalte unterteilt</translation>
    </message>
</context>
<context>
    <name>ui::FieldList</name>
    <message>
        <source>Ta&amp;ke out</source>
        <translation>&amp;Herausnehmen</translation>
    </message>
    <message>
        <source>Leave as it &amp;was</source>
        <translation>So &amp;lassen</translation>
    </message>
    <message>
        <source>Other field</source>
        <translation>Anderes Feld</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Other fields of the files</source>
        <translation>Andere Felder der Dateien</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of a new field</source>
        <translation>Name eines neuen Feldes</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Value of the new field</source>
        <translation>Wert des neuen Feldes</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>(will be taken out)</source>
        <translation>(wird herausgenommen)</translation>
    </message>
    <message>
        <source>&lt;multiple values&gt;</source>
        <translation>&lt;mehrere Werte&gt;</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>ui::FiguresRow</name>
    <message>
        <source>BPM, %1</source>
        <translation>BPM, %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Correct tempo and key</source>
        <translation>Tempo und Tonart berichtigen</translation>
    </message>
    <message>
        <source>as you say</source>
        <translation>wie Sie sagen</translation>
    </message>
    <message>
        <source>Heard: %1</source>
        <translation>Gehört: %1</translation>
    </message>
</context>
<context>
    <name>ui::FoldersPage</name>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Music folders</source>
        <translation>Musikordner</translation>
    </message>
    <message>
        <source>For example: Audiobooks; *.wav; Samples/*</source>
        <translation>Zum Beispiel: Hörbücher; *.wav; Samples/*</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ordner hinzufügen …</translation>
    </message>
    <message>
        <source>&amp;Leave out of this folder:</source>
        <translation>Aus diesem Ordner &amp;weglassen:</translation>
    </message>
    <message>
        <source>A folder without its tick is not looked at; its tracks stay as they are. Removing a folder keeps its tracks in the library, with your ratings and playlists. Your files are never changed.</source>
        <translation>In einen Ordner ohne Haken wird nicht gesehen; seine Titel bleiben, wie sie sind. Wird ein Ordner entfernt, bleiben seine Titel in der Bibliothek, mit Ihren Bewertungen und Playlists. Ihre Dateien werden nie geändert.</translation>
    </message>
    <message>
        <source>Names of files and folders, * stands for anything, a semicolon between two. Tracks that were found there before are shown as missing, and can be removed.</source>
        <translation>Namen von Dateien und Ordnern, * steht für Beliebiges, dazwischen ein Semikolon. Titel, die dort vorher gefunden wurden, werden als fehlend gezeigt und können entfernt werden.</translation>
    </message>
    <message>
        <source>Add a music folder</source>
        <translation>Musikordner hinzufügen</translation>
    </message>
    <message>
        <source>Removed %1. Its tracks stay.</source>
        <translation>%1 wurde entfernt. Die Titel bleiben.</translation>
    </message>
</context>
<context>
    <name>ui::FoundModel</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>sound %1</source>
        <translation>Klang %1</translation>
    </message>
    <message>
        <source>title %1</source>
        <translation>Titel %1</translation>
    </message>
    <message>
        <source>length %1</source>
        <translation>Länge %1</translation>
    </message>
    <message>
        <source>artist %1</source>
        <translation>Interpret %1</translation>
    </message>
    <message>
        <source>album %1</source>
        <translation>Album %1</translation>
    </message>
    <message numerus="yes">
        <source>%n tracks</source>
        <translation>
            <numerusform>%n Titel</numerusform>
            <numerusform>%n Titel</numerusform>
        </translation>
    </message>
    <message>
        <source>heard in %1 of %2 files</source>
        <translation>in %1 von %2 Dateien gehört</translation>
    </message>
    <message>
        <source>%1 files, %2 tracks</source>
        <translation>%1 Dateien, %2 Titel</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Passt</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Artist</source>
        <translation>Interpret</translation>
    </message>
    <message>
        <source>Album</source>
        <translation>Album</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
</context>
<context>
    <name>ui::GroupView</name>
    <message>
        <source>Albums</source>
        <translation>Alben</translation>
    </message>
    <message>
        <source>Artists</source>
        <translation>Interpreten</translation>
    </message>
    <message>
        <source>Genres</source>
        <translation>Genres</translation>
    </message>
    <message numerus="yes">
        <source>%Ln albums</source>
        <translation>
            <numerusform>%Ln Album</numerusform>
            <numerusform>%Ln Alben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln artists</source>
        <translation>
            <numerusform>%Ln Interpret</numerusform>
            <numerusform>%Ln Interpreten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln genres</source>
        <translation>
            <numerusform>%Ln Genre</numerusform>
            <numerusform>%Ln Genres</numerusform>
        </translation>
    </message>
    <message>
        <source>They are read from the tags of your music and appear here.</source>
        <translation>Sie werden aus den Tags Ihrer Musik gelesen und erscheinen hier.</translation>
    </message>
    <message>
        <source>No albums yet</source>
        <translation>Noch keine Alben</translation>
    </message>
    <message>
        <source>No artists yet</source>
        <translation>Noch keine Interpreten</translation>
    </message>
    <message>
        <source>No genres yet</source>
        <translation>Noch keine Genres</translation>
    </message>
    <message>
        <source>Nothing matches “%1”</source>
        <translation>Nichts passt zu „%1“</translation>
    </message>
    <message>
        <source>Names are searched here. Under All music you can search everything.</source>
        <translation>Hier werden Namen durchsucht. Unter „Alle Musik“ können Sie alles durchsuchen.</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Show covers</source>
        <translation>Cover zeigen</translation>
    </message>
    <message>
        <source>Show a table</source>
        <translation>Tabelle zeigen</translation>
    </message>
    <message>
        <source>Album artists</source>
        <translation>Albumkünstler</translation>
    </message>
    <message>
        <source>Decades</source>
        <translation>Jahrzehnte</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message numerus="yes">
        <source>%Ln decades</source>
        <translation>
            <numerusform>%Ln Jahrzehnt</numerusform>
            <numerusform>%Ln Jahrzehnte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folders</source>
        <translation>
            <numerusform>%Ln Ordner</numerusform>
            <numerusform>%Ln Ordner</numerusform>
        </translation>
    </message>
    <message>
        <source>No years yet</source>
        <translation>Noch keine Jahre</translation>
    </message>
    <message>
        <source>No folders yet</source>
        <translation>Noch keine Ordner</translation>
    </message>
    <message>
        <source>They appear here as soon as they hold music.</source>
        <translation>Sie erscheinen hier, sobald sie Musik enthalten.</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Jahre</translation>
    </message>
    <message numerus="yes">
        <source>%Ln years</source>
        <translation>
            <numerusform>%Ln Jahr</numerusform>
            <numerusform>%Ln Jahre</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::IgnoreCommand</name>
    <message>
        <source>Ignore suggestions</source>
        <translation>Vorschläge ignorieren</translation>
    </message>
</context>
<context>
    <name>ui::InspectorPanel</name>
    <message>
        <source>Select a track to see its tempo, its key and its sound, and what sounds like it.</source>
        <translation>Wählen Sie einen Titel, um Tempo, Tonart und Klang zu sehen, und was ähnlich klingt.</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
</context>
<context>
    <name>ui::KeyChip</name>
    <message>
        <source>Key</source>
        <translation>Tonart</translation>
    </message>
    <message>
        <source>No clear key</source>
        <translation>Keine klare Tonart</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>ui::LibraryCommands</name>
    <message numerus="yes">
        <source>%Ln ratings</source>
        <translation>
            <numerusform>%Ln Bewertung</numerusform>
            <numerusform>%Ln Bewertungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Plays of %Ln tracks</source>
        <translation>
            <numerusform>Wiedergaben von %Ln Titel</numerusform>
            <numerusform>Wiedergaben von %Ln Titeln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln places in playlists</source>
        <translation>
            <numerusform>%Ln Platz in Playlists</numerusform>
            <numerusform>%Ln Plätze in Playlists</numerusform>
        </translation>
    </message>
    <message>
        <source>These go with them. Undo brings everything back.</source>
        <translation>Das geht mit ihnen. Rückgängig bringt alles zurück.</translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln missing tracks from the library?</source>
        <translation>
            <numerusform>%Ln fehlenden Titel aus der Bibliothek entfernen?</numerusform>
            <numerusform>%Ln fehlende Titel aus der Bibliothek entfernen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Removed %Ln tracks from the library.</source>
        <translation>
            <numerusform>%Ln Titel wurde aus der Bibliothek entfernt.</numerusform>
            <numerusform>%Ln Titel wurden aus der Bibliothek entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file of this track is gone. Keep another one of the group.</source>
        <translation>Die Datei dieses Titels ist fort. Behalten Sie einen anderen der Gruppe.</translation>
    </message>
    <message>
        <source>Ratings, plays and places in playlists of the others pass to it. Undo brings their entries back, but their files stay in the trash until you restore them there.</source>
        <translation>Bewertungen, Wiedergaben und Plätze in Playlists der anderen gehen auf ihn über. Rückgängig bringt ihre Einträge zurück, ihre Dateien aber bleiben im Papierkorb, bis Sie sie dort wiederherstellen.</translation>
    </message>
    <message numerus="yes">
        <source>Keep “%1” and move %Ln files to the trash?</source>
        <translation>
            <numerusform>„%1“ behalten und %Ln Datei in den Papierkorb legen?</numerusform>
            <numerusform>„%1“ behalten und %Ln Dateien in den Papierkorb legen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep “%1” and remove the missing ones from the library?</source>
        <translation>„%1“ behalten und die fehlenden aus der Bibliothek entfernen?</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message numerus="yes">
        <source>Kept one and removed %Ln others.</source>
        <translation>
            <numerusform>Einer bleibt, %Ln anderer wurde entfernt.</numerusform>
            <numerusform>Einer bleibt, %Ln andere wurden entfernt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ignored %Ln files.</source>
        <translation>
            <numerusform>%Ln Datei wird ignoriert.</numerusform>
            <numerusform>%Ln Dateien werden ignoriert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LibraryPage</name>
    <message>
        <source>%1 · %2</source>
        <extracomment>A backup in the list: when it was made, and its size.</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Restore at next start</source>
        <translation>Beim nächsten Start wiederherstellen</translation>
    </message>
    <message>
        <source>Repair at next start</source>
        <translation>Beim nächsten Start reparieren</translation>
    </message>
    <message>
        <source>State of the library</source>
        <translation>Zustand der Bibliothek</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>&amp;Backups, the newest first</source>
        <translation>&amp;Sicherungen, die neueste zuerst</translation>
    </message>
    <message>
        <source>Checking the library</source>
        <translation>Die Bibliothek wird geprüft</translation>
    </message>
    <message>
        <source>Copying the library</source>
        <translation>Die Bibliothek wird kopiert</translation>
    </message>
    <message>
        <source>The library was copied.</source>
        <translation>Die Bibliothek wurde kopiert.</translation>
    </message>
    <message>
        <source>The library is sound.</source>
        <translation>Die Bibliothek ist in Ordnung.</translation>
    </message>
    <message>
        <source>The library is damaged (%1). Repair saves what is readable.</source>
        <translation>Die Bibliothek ist beschädigt (%1). Reparieren rettet, was lesbar ist.</translation>
    </message>
    <message>
        <source>Segue checks the library by itself when it was not closed in order.</source>
        <translation>Segue prüft die Bibliothek von selbst, wenn sie nicht ordentlich geschlossen wurde.</translation>
    </message>
    <message>
        <source>The library will be repaired when Segue starts the next time.</source>
        <translation>Die Bibliothek wird repariert, wenn Segue das nächste Mal startet.</translation>
    </message>
    <message>
        <source>The backup will be put in place when Segue starts the next time. The present library is kept beside it.</source>
        <translation>Die Sicherung wird eingesetzt, wenn Segue das nächste Mal startet. Die jetzige Bibliothek wird daneben aufbewahrt.</translation>
    </message>
</context>
<context>
    <name>ui::ListChoice</name>
    <message>
        <source>Save all</source>
        <translation>Alle speichern</translation>
    </message>
    <message>
        <source>The lists that were made</source>
        <translation>Die erstellten Listen</translation>
    </message>
    <message>
        <source>Show another of the lists</source>
        <translation>Eine andere der Listen zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n playlists saved.</source>
        <translation>
            <numerusform>%n Playlist gespeichert.</numerusform>
            <numerusform>%n Playlists gespeichert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LookUp</name>
    <message>
        <source>Artist, sorted</source>
        <translation>Interpret, sortiert</translation>
    </message>
    <message>
        <source>Album artist, sorted</source>
        <translation>Albuminterpret, sortiert</translation>
    </message>
    <message>
        <source>First released</source>
        <translation>Zuerst erschienen</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Catalogue number</source>
        <translation>Katalognummer</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Strichcode</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>ISRC</source>
        <translation>ISRC</translation>
    </message>
    <message>
        <source>Id of the recording</source>
        <translation>Kennung der Aufnahme</translation>
    </message>
    <message>
        <source>Id of the track</source>
        <translation>Kennung des Titels</translation>
    </message>
    <message>
        <source>Id of the release</source>
        <translation>Kennung der Ausgabe</translation>
    </message>
    <message>
        <source>Id of the artist</source>
        <translation>Kennung des Interpreten</translation>
    </message>
    <message>
        <source>Id of the album artist</source>
        <translation>Kennung des Albuminterpreten</translation>
    </message>
    <message>
        <source>Id of the release group</source>
        <translation>Kennung der Ausgabengruppe</translation>
    </message>
    <message>
        <source>AcoustID</source>
        <translation>AcoustID</translation>
    </message>
    <message>
        <source>the fingerprint and the length of each file, and your key</source>
        <translation>der Fingerabdruck und die Länge jeder Datei sowie Ihr Schlüssel</translation>
    </message>
    <message>
        <source>the words in the search fields, and the ids of what you choose</source>
        <translation>die Wörter in den Suchfeldern und die Kennungen dessen, was Sie wählen</translation>
    </message>
    <message>
        <source>the id of the release that you choose</source>
        <translation>die Kennung der Ausgabe, die Sie wählen</translation>
    </message>
    <message>
        <source>artist and title, and your key, if you ask for genres</source>
        <translation>Interpret und Titel sowie Ihr Schlüssel, wenn Sie nach Genres fragen</translation>
    </message>
    <message>
        <source>A look-up asks services on the web what your music is called. They are sent:</source>
        <translation>Beim Nachschlagen fragt Segue Dienste im Web, wie Ihre Musik heißt. Gesendet wird an sie:</translation>
    </message>
    <message>
        <source>As with every web page, they also see the address of your connection. No music and no file names are sent, and nothing at all until you look something up.</source>
        <translation>Wie bei jeder Webseite sehen sie auch die Adresse Ihres Anschlusses. Musik und Dateinamen werden nicht gesendet, und gar nichts, bevor Sie etwas nachschlagen.</translation>
    </message>
</context>
<context>
    <name>ui::LookupDialog</name>
    <message>
        <source>&amp;Genres from Last.fm</source>
        <translation>&amp;Genres von Last.fm</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>An&amp;halten</translation>
    </message>
    <message numerus="yes">
        <source>Look up %n tracks</source>
        <translation>
            <numerusform>%n Titel nachschlagen</numerusform>
            <numerusform>%n Titel nachschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Switch look-&amp;up on</source>
        <translation>Nachschlagen &amp;einschalten</translation>
    </message>
    <message>
        <source>It can be switched off again in Preferences.</source>
        <translation>In den Einstellungen lässt es sich wieder ausschalten.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>This file &amp;is</source>
        <translation>&amp;Diese Datei ist</translation>
    </message>
    <message>
        <source>&amp;Fields</source>
        <translation>&amp;Felder</translation>
    </message>
    <message>
        <source>Chooses fields in all files at once.</source>
        <translation>Wählt Felder in allen Dateien auf einmal.</translation>
    </message>
    <message>
        <source>A&amp;ll</source>
        <translation>A&amp;lle</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>&amp;Keine</translation>
    </message>
    <message>
        <source>Reading the files…</source>
        <translation>Die Dateien werden gelesen …</translation>
    </message>
    <message>
        <source>Asks AcoustID for what sounds like this.</source>
        <translation>Fragt AcoustID, was so klingt.</translation>
    </message>
    <message>
        <source>Segue has not listened to these files yet.</source>
        <translation>Segue hat diese Dateien noch nicht gehört.</translation>
    </message>
    <message>
        <source>Enter what you know of it.</source>
        <translation>Geben Sie ein, was Sie davon wissen.</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Segue fragt …</translation>
    </message>
    <message>
        <source>No release, no cover.</source>
        <translation>Keine Ausgabe, kein Cover.</translation>
    </message>
    <message>
        <source>No track of this release</source>
        <translation>Kein Titel dieser Ausgabe</translation>
    </message>
    <message>
        <source>Looking for the cover…</source>
        <translation>Das Cover wird gesucht …</translation>
    </message>
    <message>
        <source>There is no cover.</source>
        <translation>Es gibt kein Cover.</translation>
    </message>
    <message>
        <source>Asking for genres…</source>
        <translation>Segue fragt nach Genres …</translation>
    </message>
    <message numerus="yes">
        <source>Writes %n fields; Undo brings back what was there.</source>
        <translation>
            <numerusform>Schreibt %n Feld; Rückgängig bringt zurück, was dort war.</numerusform>
            <numerusform>Schreibt %n Felder; Rückgängig bringt zurück, was dort war.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message numerus="yes">
        <source>Look-up of %n files</source>
        <translation>
            <numerusform>Nachschlagen von %n Datei</numerusform>
            <numerusform>Nachschlagen von %n Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Writes %n fields and the cover; Undo brings back what was there.</source>
        <translation>
            <numerusform>Schreibt %n Feld und das Cover; Rückgängig bringt zurück, was dort war.</numerusform>
            <numerusform>Schreibt %n Felder und das Cover; Rückgängig bringt zurück, was dort war.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LookupPage</name>
    <message>
        <source>&amp;Let me look up what my music is called</source>
        <translation>Ich &amp;möchte nachschlagen, wie meine Musik heißt</translation>
    </message>
    <message>
        <source>Work &amp;offline, with what was answered before</source>
        <translation>&amp;Offline arbeiten, mit dem, was früher beantwortet wurde</translation>
    </message>
    <message>
        <source>Keep keys in a &amp;file that only I can read</source>
        <translation>Schlüssel in einer &amp;Datei aufbewahren, die nur ich lesen kann</translation>
    </message>
    <message>
        <source>Else the desktop&apos;s keychain keeps them.</source>
        <translation>Sonst bewahrt sie die Schlüsselverwaltung des Desktops auf.</translation>
    </message>
    <message>
        <source>For&amp;get all answers</source>
        <translation>Alle Antworten &amp;vergessen</translation>
    </message>
    <message>
        <source>Address of %1</source>
        <translation>Adresse von %1</translation>
    </message>
    <message>
        <source>%1 at</source>
        <translation>%1 unter</translation>
    </message>
    <message>
        <source>Key for %1</source>
        <translation>Schlüssel für %1</translation>
    </message>
    <message>
        <source>None: %1 is not asked</source>
        <translation>Keiner: %1 wird nicht gefragt</translation>
    </message>
    <message>
        <source>Its key</source>
        <translation>Der Schlüssel dafür</translation>
    </message>
    <message>
        <source>“%1” is no address of a service. It begins with https:// and a host.</source>
        <translation>„%1“ ist keine Adresse eines Dienstes. Sie beginnt mit https:// und einem Rechnernamen.</translation>
    </message>
    <message>
        <source>For&amp;get all answers (%1)</source>
        <translation>Alle Antworten &amp;vergessen (%1)</translation>
    </message>
</context>
<context>
    <name>ui::LoudnessSection</name>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>Lautheit</translation>
    </message>
    <message>
        <source>Loudness range</source>
        <translation>Lautheitsumfang</translation>
    </message>
    <message>
        <source>True peak</source>
        <translation>True Peak</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>still</translation>
    </message>
    <message>
        <source>%1 LU</source>
        <translation>%1 LU</translation>
    </message>
    <message>
        <source>%1 dBTP</source>
        <translation>%1 dBTP</translation>
    </message>
    <message>
        <source>%1, %2 %</source>
        <translation>%1, %2 %</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>Add your music folder</source>
        <translation>Musikordner hinzufügen</translation>
    </message>
</context>
<context>
    <name>ui::MendBar</name>
    <message>
        <source>Mend the playlist</source>
        <translation>Playlist ausbessern</translation>
    </message>
    <message>
        <source>Puts other copies in the place of missing files, and takes out what comes twice. Undo brings all of it back.</source>
        <translation>Setzt andere Kopien an die Stelle fehlender Dateien und nimmt heraus, was doppelt ist. Rückgängig bringt alles zurück.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files are missing, but other copies are there.</source>
        <translation>
            <numerusform>%Ln Datei fehlt, aber eine andere Kopie ist da.</numerusform>
            <numerusform>%Ln Dateien fehlen, aber andere Kopien sind da.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files are missing.</source>
        <translation>
            <numerusform>%Ln Datei fehlt.</numerusform>
            <numerusform>%Ln Dateien fehlen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tracks come twice.</source>
        <translation>
            <numerusform>%Ln Titel ist doppelt.</numerusform>
            <numerusform>%Ln Titel sind doppelt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ModelChoice</name>
    <message>
        <source>Learned model</source>
        <translation>Gelerntes Modell</translation>
    </message>
    <message>
        <source>Choose model…</source>
        <translation>Modell wählen …</translation>
    </message>
    <message>
        <source>Use none</source>
        <translation>Keines verwenden</translation>
    </message>
    <message>
        <source>A model that you own (MusiCNN or Discogs-EffNet, as an ONNX file) hears each track as well, and helps to find tracks that sound alike. Hearing a track takes it some seconds.</source>
        <translation>Ein Modell, das Sie besitzen (MusiCNN oder Discogs-EffNet, als ONNX-Datei), hört jeden Titel ebenfalls und hilft, ähnlich klingende Titel zu finden. Für einen Titel braucht es einige Sekunden.</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>Ein Modell wählen</translation>
    </message>
    <message>
        <source>ONNX models (*.onnx);;All files (*)</source>
        <translation>ONNX-Modelle (*.onnx);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>Das Modell wird geladen …</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message numerus="yes">
        <source>It has heard %L1 of %Ln tracks.</source>
        <translation>
            <numerusform>Es hat %L1 von %Ln Titel gehört.</numerusform>
            <numerusform>Es hat %L1 von %Ln Titeln gehört.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tracks could not be heard.</source>
        <translation>
            <numerusform>%Ln Titel konnte nicht gehört werden.</numerusform>
            <numerusform>%Ln Titel konnten nicht gehört werden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MovesModel</name>
    <message>
        <source>It has this name.</source>
        <translation>Sie heißt schon so.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Why it stays</source>
        <translation>Warum sie bleibt</translation>
    </message>
</context>
<context>
    <name>ui::NextPick</name>
    <message>
        <source>Add a track to the playlist</source>
        <translation>Einen Titel zur Playlist hinzufügen</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>Was als Nächstes kommt</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>&amp;%1 %2: %3</source>
        <translation>&amp;%1 %2: %3</translation>
    </message>
</context>
<context>
    <name>ui::Place</name>
    <message>
        <source>All music</source>
        <translation>Alle Musik</translation>
    </message>
    <message>
        <source>Albums</source>
        <translation>Alben</translation>
    </message>
    <message>
        <source>Artists</source>
        <translation>Interpreten</translation>
    </message>
    <message>
        <source>Genres</source>
        <translation>Genres</translation>
    </message>
    <message>
        <source>Recently added</source>
        <translation>Zuletzt hinzugefügt</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>New playlist</source>
        <translation>Neue Playlist</translation>
    </message>
    <message>
        <source>Most played</source>
        <translation>Oft gespielt</translation>
    </message>
    <message>
        <source>Never played</source>
        <translation>Nie gespielt</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplikate</translation>
    </message>
    <message>
        <source>Album artists</source>
        <translation>Albumkünstler</translation>
    </message>
    <message>
        <source>Decades</source>
        <translation>Jahrzehnte</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Jahre</translation>
    </message>
    <message>
        <source>Tidy up</source>
        <translation>Aufräumen</translation>
    </message>
</context>
<context>
    <name>ui::Player</name>
    <message>
        <source>There is no device to play sound on. Connect speakers or headphones, then try again.</source>
        <translation>Es gibt kein Gerät für die Tonausgabe. Schließen Sie Lautsprecher oder Kopfhörer an, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>%1 cannot be played.</source>
        <translation>%1 lässt sich nicht abspielen.</translation>
    </message>
    <message>
        <source>%1 cannot be played: %2</source>
        <translation>%1 lässt sich nicht abspielen: %2</translation>
    </message>
    <message numerus="yes">
        <source>Playback stopped, as %n files in a row cannot be played. Check that the folder is connected.</source>
        <translation>
            <numerusform>Die Wiedergabe wurde gestoppt, weil sich %n Datei nicht abspielen lässt. Prüfen Sie, ob der Ordner verbunden ist.</numerusform>
            <numerusform>Die Wiedergabe wurde gestoppt, weil sich %n Dateien in Folge nicht abspielen lassen. Prüfen Sie, ob der Ordner verbunden ist.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PlayerBar</name>
    <message>
        <source>Previous track</source>
        <translation>Vorheriger Titel</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Next track</source>
        <translation>Nächster Titel</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stummschalten</translation>
    </message>
    <message>
        <source>Player</source>
        <translation>Player</translation>
    </message>
    <message>
        <source>%1 BPM</source>
        <translation>%1 BPM</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>Nothing is playing</source>
        <translation>Es läuft nichts</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Volume: %1 %</source>
        <translation>Lautstärke: %1 %</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Ton einschalten</translation>
    </message>
</context>
<context>
    <name>ui::PlaylistEditor</name>
    <message>
        <source>Make playlist</source>
        <translation>Playlist machen</translation>
    </message>
    <message>
        <source>There is no playlist to save. Make one first.</source>
        <translation>Es gibt keine Playlist zum Speichern. Machen Sie zuerst eine.</translation>
    </message>
    <message numerus="yes">
        <source>Add %n tracks to the playlist</source>
        <translation>
            <numerusform>%n Titel zur Playlist hinzufügen</numerusform>
            <numerusform>%n Titel zur Playlist hinzufügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n tracks from the playlist</source>
        <translation>
            <numerusform>%n Titel aus der Playlist entfernen</numerusform>
            <numerusform>%n Titel aus der Playlist entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n tracks in the playlist</source>
        <translation>
            <numerusform>%n Titel in der Playlist verschieben</numerusform>
            <numerusform>%n Titel in der Playlist verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>New playlist</source>
        <translation>Neue Playlist</translation>
    </message>
    <message>
        <source>Like %1</source>
        <translation>Wie %1</translation>
    </message>
    <message numerus="yes">
        <source>Like %1 and %n more</source>
        <translation>
            <numerusform>Wie %1 und %n weiterer</numerusform>
            <numerusform>Wie %1 und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PlaylistLinks</name>
    <message>
        <source>%1 · %2 of %3</source>
        <extracomment>Where a track is in a playlist: name, numbers of the track, length of the list.</extracomment>
        <translation>%1 · %2 von %3</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between numbers</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>In playlists</source>
        <translation>In Playlists</translation>
    </message>
</context>
<context>
    <name>ui::PlaylistMaker</name>
    <message numerus="yes">
        <source>Weighed as %n of your answers say.</source>
        <translation>
            <numerusform>Gewichtet nach %n Ihrer Antworten.</numerusform>
            <numerusform>Gewichtet nach %n Ihrer Antworten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PlaylistPicture</name>
    <message>
        <source>energy %1 %</source>
        <translation>Energie %1 %</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Course of the playlist</source>
        <translation>Verlauf der Playlist</translation>
    </message>
    <message>
        <source>Energy %1 to %2 %</source>
        <translation>Energie %1 bis %2 %</translation>
    </message>
    <message>
        <source>Tempo %1 to %2 BPM</source>
        <translation>Tempo %1 bis %2 BPM</translation>
    </message>
    <message numerus="yes">
        <source>%n tracks</source>
        <translation>
            <numerusform>%n Titel</numerusform>
            <numerusform>%n Titel</numerusform>
        </translation>
    </message>
    <message>
        <source>energy from %1 to %2 %</source>
        <translation>Energie von %1 bis %2 %</translation>
    </message>
    <message>
        <source>tempo from %1 to %2 BPM</source>
        <translation>Tempo von %1 bis %2 BPM</translation>
    </message>
    <message>
        <source>Point %1 of %2: %3 %</source>
        <translation>Punkt %1 von %2: %3 %</translation>
    </message>
    <message>
        <source>the arrow keys bend its course</source>
        <translation>die Pfeiltasten biegen den Verlauf</translation>
    </message>
    <message>
        <source>Energy within the library</source>
        <translation>Energie innerhalb der Sammlung</translation>
    </message>
    <message>
        <source>Tempo within the library</source>
        <translation>Tempo innerhalb der Sammlung</translation>
    </message>
    <message>
        <source>Energy and tempo within the library</source>
        <translation>Energie und Tempo innerhalb der Sammlung</translation>
    </message>
    <message>
        <source>Its course: drag the points</source>
        <translation>Der Verlauf: die Punkte lassen sich ziehen</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tonart</translation>
    </message>
</context>
<context>
    <name>ui::PlaylistTable</name>
    <message>
        <source>Tracks of the playlist</source>
        <translation>Titel der Playlist</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Abspielen</translation>
    </message>
    <message>
        <source>Playlist &amp;from this</source>
        <translation>Playlist &amp;daraus machen</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>&amp;Remove from the playlist</source>
        <translation>Aus der Playlist &amp;entfernen</translation>
    </message>
    <message>
        <source>&amp;Swap for the next best</source>
        <translation>Gegen den nächstbesten &amp;tauschen</translation>
    </message>
    <message>
        <source>&amp;Lock or unlock its place</source>
        <translation>Platz fest&amp;halten oder lösen</translation>
    </message>
    <message>
        <source>&amp;Choose what comes next</source>
        <translation>&amp;Wählen, was als Nächstes kommt</translation>
    </message>
    <message>
        <source>It f&amp;its</source>
        <translation>Es &amp;passt</translation>
    </message>
    <message>
        <source>It does n&amp;ot fit</source>
        <translation>Es passt &amp;nicht</translation>
    </message>
    <message>
        <source>Playlists learn what you listen for</source>
        <translation>Playlists lernen, worauf Sie hören</translation>
    </message>
</context>
<context>
    <name>ui::PlaylistView</name>
    <message>
        <source>Playlist</source>
        <translation>Playlist</translation>
    </message>
    <message>
        <source>Saved as %1. Changes are kept from now on.</source>
        <translation>Als %1 gespeichert. Änderungen bleiben von jetzt an erhalten.</translation>
    </message>
    <message>
        <source>Save playlist</source>
        <translation>Playlist speichern</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Making the playlist</source>
        <translation>Playlist wird gemacht</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>Nach %1 exportiert.</translation>
    </message>
    <message>
        <source>Change the rules of the playlist</source>
        <translation>Regeln der Playlist ändern</translation>
    </message>
    <message>
        <source>Made again by the new rules. Undo brings back what you had changed.</source>
        <translation>Nach den neuen Regeln neu gemacht. „Rückgängig“ holt Ihre Änderungen zurück.</translation>
    </message>
    <message>
        <source>No playlist yet</source>
        <translation>Noch keine Playlist</translation>
    </message>
    <message>
        <source>Select a track and press Ctrl+Enter: a playlist that flows from it appears here. Or drop tracks here.</source>
        <translation>Wählen Sie einen Titel und drücken Sie Strg+Eingabe: Hier erscheint eine Playlist, die daraus hervorgeht. Oder ziehen Sie Titel hierher.</translation>
    </message>
    <message numerus="yes">
        <source>%n tracks</source>
        <translation>
            <numerusform>%n Titel</numerusform>
            <numerusform>%n Titel</numerusform>
        </translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>Chosen from the %1 of %2 tracks whose sound is known so far.</source>
        <translation>Gewählt aus den %1 von %2 Titeln, deren Klang bisher bekannt ist.</translation>
    </message>
    <message numerus="yes">
        <source>%n locked</source>
        <translation>
            <numerusform>%n fest</numerusform>
            <numerusform>%n fest</numerusform>
        </translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>From a random track</source>
        <translation>Von einem zufälligen Titel</translation>
    </message>
</context>
<context>
    <name>ui::PreferencesDialog</name>
    <message>
        <source>Fast</source>
        <translation>Schnell</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Use as little memory as possible</source>
        <translation>Möglichst wenig Arbeitsspeicher verwenden</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Music folders</source>
        <translation>Musikordner</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Anhören</translation>
    </message>
    <message>
        <source>Automatic (%1)</source>
        <translation>Automatisch (%1)</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Listens to every track from start to end. The most exact.</source>
        <translation>Hört jeden Titel von Anfang bis Ende an. Am genauesten.</translation>
    </message>
    <message>
        <source>Listens to a minute of each track. Several times as quick; tempo and key are nearly as good, loudness is an estimate.</source>
        <translation>Hört von jedem Titel eine Minute an. Um ein Mehrfaches schneller; Tempo und Tonart sind fast so gut, die Lautheit ist geschätzt.</translation>
    </message>
    <message>
        <source>How closely</source>
        <translation>Wie genau</translation>
    </message>
    <message>
        <source>Tracks at once</source>
        <translation>Titel gleichzeitig</translation>
    </message>
    <message>
        <source>Memory limit</source>
        <translation>Speichergrenze</translation>
    </message>
    <message>
        <source>These hold from the next scan on. Listening happens on this computer alone.</source>
        <translation>Gilt ab dem nächsten Scan. Angehört wird nur auf diesem Computer.</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Vollständig</translation>
    </message>
    <message>
        <source>Hears chords and sections as well. Takes about a fifth longer.</source>
        <translation>Hört auch Akkorde und Abschnitte. Dauert etwa ein Fünftel länger.</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Learned model</source>
        <translation>Gelerntes Modell</translation>
    </message>
    <message>
        <source>Look-up</source>
        <translation>Nachschlagen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
</context>
<context>
    <name>ui::PresetMenu</name>
    <message>
        <source>&amp;Keep these rules as a preset…</source>
        <translation>Diese Regeln als Vorlage &amp;behalten …</translation>
    </message>
    <message>
        <source>Keep as a preset</source>
        <translation>Als Vorlage behalten</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>From a &amp;random track</source>
        <translation>Von einem &amp;zufälligen Titel</translation>
    </message>
    <message>
        <source>By the rules of now, from a track that chance draws</source>
        <translation>Nach den jetzigen Regeln, von einem ausgelosten Titel</translation>
    </message>
    <message>
        <source>From different &amp;corners</source>
        <translation>Aus verschiedenen &amp;Ecken</translation>
    </message>
    <message>
        <source>From four tracks that are as unlike as can be</source>
        <translation>Von vier möglichst verschiedenen Titeln</translation>
    </message>
    <message>
        <source>What &amp;sounds alike to you…</source>
        <translation>Was für Sie ähnlich &amp;klingt…</translation>
    </message>
    <message>
        <source>Name the odd one out of three, and see what playlists learn from it</source>
        <translation>Sagen Sie, welcher von dreien nicht dazugehört, und sehen Sie, was Playlists daraus lernen</translation>
    </message>
</context>
<context>
    <name>ui::ProblemsView</name>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Keine Probleme</translation>
    </message>
    <message>
        <source>Every file that was read could be understood.</source>
        <translation>Alle gelesenen Dateien wurden verstanden.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Show ignored</source>
        <translation>Ignorierte zeigen</translation>
    </message>
</context>
<context>
    <name>ui::RenameDialog</name>
    <message numerus="yes">
        <source>Names of %n files</source>
        <translation>
            <numerusform>Name von %n Datei</numerusform>
            <numerusform>Namen von %n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the files…</source>
        <translation>Die Dateien werden gelesen …</translation>
    </message>
    <message>
        <source>&amp;Move</source>
        <translation>&amp;Verschieben</translation>
    </message>
    <message>
        <source>Pattern of the names</source>
        <translation>Muster der Namen</translation>
    </message>
    <message>
        <source>Fields in braces, slashes between folders. What is in [brackets] is left out where a field is absent; {album|No album} has a text for that; {track:3} has three digits.</source>
        <translation>Felder in geschweiften Klammern, Schrägstriche zwischen Ordnern. Was in [eckigen Klammern] steht, entfällt, wo ein Feld fehlt; {album|Kein Album} hat einen Text dafür; {track:3} hat drei Stellen.</translation>
    </message>
    <message>
        <source>The folder of the library that each file is in</source>
        <translation>Der Ordner der Bibliothek, in dem die jeweilige Datei liegt</translation>
    </message>
    <message>
        <source>Where the folders of the pattern begin.</source>
        <translation>Wo die Ordner des Musters beginnen.</translation>
    </message>
    <message>
        <source>&amp;Pattern:</source>
        <translation>&amp;Muster:</translation>
    </message>
    <message>
        <source>&amp;Folders begin in:</source>
        <translation>&amp;Ordner beginnen in:</translation>
    </message>
    <message>
        <source>Names now and then</source>
        <translation>Namen jetzt und danach</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files get another name, none of them yet.</source>
        <translation>
            <numerusform>%Ln Datei bekommt einen anderen Namen, noch ist nichts geschehen.</numerusform>
            <numerusform>%Ln Dateien bekommen einen anderen Namen, noch ist nichts geschehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No file gets another name.</source>
        <translation>Keine Datei bekommt einen anderen Namen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other files of their folders go along.</source>
        <translation>
            <numerusform>%Ln andere Datei ihres Ordners geht mit.</numerusform>
            <numerusform>%Ln andere Dateien ihrer Ordner gehen mit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files stay, for the reason beside them.</source>
        <translation>
            <numerusform>%Ln Datei bleibt; der Grund steht daneben.</numerusform>
            <numerusform>%Ln Dateien bleiben; der Grund steht daneben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ReplaceDialog</name>
    <message>
        <source>Regular e&amp;xpression: \1 stands for its first group</source>
        <translation>&amp;Regulärer Ausdruck: \1 steht für seine erste Gruppe</translation>
    </message>
    <message>
        <source>Capital and small letters &amp;differ</source>
        <translation>&amp;Groß- und Kleinbuchstaben unterscheiden</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>Suchen und ersetzen</translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>Alle Felder</translation>
    </message>
    <message>
        <source>&amp;Find:</source>
        <translation>&amp;Suchen:</translation>
    </message>
    <message>
        <source>Replace &amp;by:</source>
        <translation>Ersetzen d&amp;urch:</translation>
    </message>
    <message>
        <source>&amp;In:</source>
        <translation>&amp;In:</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>Nothing is found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln texts would change.</source>
        <translation>
            <numerusform>%Ln Text würde sich ändern.</numerusform>
            <numerusform>%Ln Texte würden sich ändern.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RowBands</name>
    <message numerus="yes">
        <source>%Ln tracks</source>
        <translation>
            <numerusform>%Ln Titel</numerusform>
            <numerusform>%Ln Titel</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RowSwap</name>
    <message numerus="yes">
        <source>Unlock %n tracks</source>
        <translation>
            <numerusform>%n Titel lösen</numerusform>
            <numerusform>%n Titel lösen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lock %n tracks at their places</source>
        <translation>
            <numerusform>%n Titel an seinem Platz festhalten</numerusform>
            <numerusform>%n Titel an ihren Plätzen festhalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Swap a track of the playlist</source>
        <translation>Einen Titel der Wiedergabeliste tauschen</translation>
    </message>
</context>
<context>
    <name>ui::RowTable</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Usual columns</source>
        <translation>Übliche Spalten</translation>
    </message>
    <message>
        <source>&amp;Columns and order</source>
        <translation>&amp;Spalten und Reihenfolge</translation>
    </message>
    <message>
        <source>&amp;Sort by</source>
        <translation>Sortieren &amp;nach</translation>
    </message>
    <message>
        <source>&amp;Then sort by</source>
        <translation>&amp;Danach sortieren nach</translation>
    </message>
    <message>
        <source>&amp;Group by album</source>
        <translation>Nach Album &amp;gruppieren</translation>
    </message>
    <message>
        <source>&amp;More columns</source>
        <translation>&amp;Weitere Spalten</translation>
    </message>
</context>
<context>
    <name>ui::RuleDetails</name>
    <message>
        <source>&amp;Most of one artist</source>
        <translation>&amp;Höchstens je Interpret</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>beliebig viele</translation>
    </message>
    <message>
        <source>Loudness &amp;jump up to</source>
        <translation>Lautheits&amp;sprung bis</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source> LU</source>
        <translation> LU</translation>
    </message>
    <message>
        <source>&amp;Tempo from</source>
        <translation>&amp;Tempo von</translation>
    </message>
    <message>
        <source>&amp;up to</source>
        <translation>&amp;bis</translation>
    </message>
    <message>
        <source> BPM</source>
        <translation> BPM</translation>
    </message>
    <message>
        <source>Not &amp;played for</source>
        <translation>Nicht &amp;gespielt seit</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tagen</translation>
    </message>
    <message>
        <source>&amp;One version of a song</source>
        <translation>&amp;Eine Fassung je Stück</translation>
    </message>
    <message>
        <source>&amp;Genres of the chosen tracks</source>
        <translation>&amp;Genres der gewählten Titel</translation>
    </message>
    <message>
        <source>&amp;Variety</source>
        <translation>&amp;Vielfalt</translation>
    </message>
    <message>
        <source>How much this counts when tracks are compared</source>
        <translation>Wie viel das beim Vergleichen von Titeln zählt</translation>
    </message>
    <message>
        <source>&amp;Stars, at least</source>
        <translation>&amp;Sterne, mindestens</translation>
    </message>
    <message>
        <source>Played &amp;at most</source>
        <translation>&amp;Höchstens gespielt</translation>
    </message>
    <message>
        <source> times</source>
        <translation> mal</translation>
    </message>
    <message>
        <source>No track over</source>
        <translation>Kein Titel über</translation>
    </message>
    <message>
        <source>any length</source>
        <translation>beliebig lang</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Same al&amp;bum after</source>
        <translation>Selbes Al&amp;bum nach</translation>
    </message>
    <message>
        <source>How many tracks of others stand at least between two tracks of one album</source>
        <translation>Wie viele Titel anderer Alben mindestens zwischen zwei Titeln eines Albums stehen</translation>
    </message>
    <message>
        <source>No track under</source>
        <translation>Kein Titel unter</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>all tracks</source>
        <translation>alle Titel</translation>
    </message>
    <message>
        <source>Only tracks that match this search, such as genre:jazz year:..1970</source>
        <translation>Nur Titel, auf die diese Suche passt, etwa genre:jazz year:..1970</translation>
    </message>
    <message>
        <source>Only tracks that match</source>
        <translation>Nur passende Titel</translation>
    </message>
    <message>
        <source>Only &amp;where</source>
        <translation>&amp;Nur wo</translation>
    </message>
    <message>
        <source>&amp;No speech or long mixes</source>
        <translation>&amp;Nichts Gesprochenes, keine langen Mixe</translation>
    </message>
    <message>
        <source>Spoken word and mixes of over half an hour stay out, unless a chosen track is one</source>
        <translation>Gesprochenes und Mixe von über einer halben Stunde bleiben draußen, außer wenn ein gewählter Titel eines ist</translation>
    </message>
    <message>
        <source>&amp;Instrumental only</source>
        <translation>Nur &amp;Instrumentales</translation>
    </message>
    <message>
        <source>Tracks that are as likely sung as not stay out; this is heard with modest certainty</source>
        <translation>Titel, in denen ebenso wahrscheinlich gesungen wird wie nicht, bleiben draußen; das wird nur mit mäßiger Sicherheit gehört</translation>
    </message>
</context>
<context>
    <name>ui::RuleStrip</name>
    <message>
        <source>&amp;Keys fit</source>
        <translation>Tonarten &amp;passen</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Unit of the length</source>
        <translation>Einheit der Länge</translation>
    </message>
    <message>
        <source>&amp;Length</source>
        <translation>&amp;Länge</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>How many tracks of others stand at least between two tracks of one artist</source>
        <translation>Wie viele Titel anderer mindestens zwischen zwei Titeln eines Interpreten stehen</translation>
    </message>
    <message>
        <source>Tracks between two of one artist</source>
        <translation>Titel zwischen zweien eines Interpreten</translation>
    </message>
    <message>
        <source>Same &amp;artist after</source>
        <translation>Gleicher &amp;Interpret nach</translation>
    </message>
    <message>
        <source>Every track is in a key that mixes well with the one before</source>
        <translation>Jeder Titel steht in einer Tonart, die gut zur vorherigen passt</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>How far the tempo may move from one track to the next</source>
        <translation>Wie stark sich das Tempo von einem Titel zum nächsten ändern darf</translation>
    </message>
    <message>
        <source>Greatest tempo change</source>
        <translation>Größter Tempowechsel</translation>
    </message>
    <message>
        <source>&amp;Tempo change up to</source>
        <translation>&amp;Tempowechsel bis</translation>
    </message>
    <message>
        <source>Try &amp;another</source>
        <translation>&amp;Andere versuchen</translation>
    </message>
    <message>
        <source>Make a different playlist from the same tracks and rules</source>
        <translation>Aus denselben Titeln und Regeln eine andere Playlist machen</translation>
    </message>
    <message numerus="yes">
        <source> tracks</source>
        <comment>after a number</comment>
        <translation>
            <numerusform> Titel</numerusform>
            <numerusform> Titel</numerusform>
        </translation>
    </message>
    <message>
        <source>Sounds like it</source>
        <translation>Klingt so</translation>
    </message>
    <message>
        <source>Near the chosen tracks</source>
        <translation>Nahe an den gewählten Titeln</translation>
    </message>
    <message>
        <source>A path</source>
        <translation>Ein Weg</translation>
    </message>
    <message>
        <source>From the first chosen track over the others to the last</source>
        <translation>Vom ersten gewählten Titel über die anderen zum letzten</translation>
    </message>
    <message>
        <source>A radio</source>
        <translation>Ein Radio</translation>
    </message>
    <message>
        <source>Drifts from track to track, never too far away</source>
        <translation>Treibt von Titel zu Titel, nie zu weit weg</translation>
    </message>
    <message>
        <source>A course</source>
        <translation>Ein Verlauf</translation>
    </message>
    <message>
        <source>The energy rises and falls</source>
        <translation>Die Energie steigt und fällt</translation>
    </message>
    <message>
        <source>All that is close</source>
        <translation>Alles, was nahe ist</translation>
    </message>
    <message>
        <source>The chosen tracks, and all that is as close</source>
        <translation>Die gewählten Titel und alles, was so nahe ist</translation>
    </message>
    <message>
        <source>These in a good order</source>
        <translation>Diese in guter Folge</translation>
    </message>
    <message>
        <source>Only the chosen tracks, so that they flow</source>
        <translation>Nur die gewählten Titel, so dass sie fließen</translation>
    </message>
    <message>
        <source>Whole albums</source>
        <translation>Ganze Alben</translation>
    </message>
    <message>
        <source>In their own order</source>
        <translation>In ihrer Reihenfolge</translation>
    </message>
    <message>
        <source>How it is made</source>
        <translation>Wie sie entsteht</translation>
    </message>
    <message>
        <source>even</source>
        <translation>gleichmäßig</translation>
    </message>
    <message>
        <source>rising</source>
        <translation>steigend</translation>
    </message>
    <message>
        <source>falling</source>
        <translation>fallend</translation>
    </message>
    <message>
        <source>up to a peak and down</source>
        <translation>zum Höhepunkt und zurück</translation>
    </message>
    <message>
        <source>in waves</source>
        <translation>in Wellen</translation>
    </message>
    <message>
        <source>P&amp;resets</source>
        <translation>&amp;Vorlagen</translation>
    </message>
    <message>
        <source>&amp;More rules</source>
        <translation>&amp;Mehr Regeln</translation>
    </message>
    <message>
        <source>tracks</source>
        <comment>a unit</comment>
        <translation>Titel</translation>
    </message>
    <message>
        <source>minutes</source>
        <comment>a unit</comment>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Lists of what sounds alike</source>
        <translation>Listen, die ähnlich klingen</translation>
    </message>
    <message>
        <source>The whole library, cut into groups</source>
        <translation>Die ganze Bibliothek, in Gruppen geteilt</translation>
    </message>
    <message>
        <source>Lists for the time of day</source>
        <translation>Listen für die Tageszeit</translation>
    </message>
    <message>
        <source>From early morning to late night</source>
        <translation>Vom frühen Morgen bis spät in die Nacht</translation>
    </message>
    <message>
        <source>Lists by tempo and energy</source>
        <translation>Listen nach Tempo und Energie</translation>
    </message>
    <message>
        <source>One for each kind</source>
        <translation>Eine für jede Art</translation>
    </message>
    <message>
        <source>Lists by genre and decade</source>
        <translation>Listen nach Genre und Jahrzehnt</translation>
    </message>
    <message>
        <source>One for each that occurs</source>
        <translation>Eine für jedes, das vorkommt</translation>
    </message>
    <message>
        <source>drawn by hand</source>
        <translation>von Hand gezeichnet</translation>
    </message>
    <message>
        <source>Drag the points in the picture below, or move them by the arrow keys</source>
        <translation>Ziehen Sie die Punkte im Bild darunter, oder bewegen Sie sie mit den Pfeiltasten</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>of the energy</source>
        <translation>der Energie</translation>
    </message>
    <message>
        <source>of the tempo</source>
        <translation>des Tempos</translation>
    </message>
    <message>
        <source>of both</source>
        <translation>von beidem</translation>
    </message>
    <message>
        <source>What takes the course</source>
        <translation>Was den Verlauf nimmt</translation>
    </message>
    <message>
        <source>megabytes</source>
        <comment>a unit</comment>
        <translation>Megabyte</translation>
    </message>
</context>
<context>
    <name>ui::SavedPlaylists</name>
    <message>
        <source>Deleted the playlist %1.</source>
        <translation>Playlist %1 gelöscht.</translation>
    </message>
    <message numerus="yes">
        <source>Added %Ln tracks to %1.</source>
        <translation>
            <numerusform>%Ln Titel zu %1 hinzugefügt.</numerusform>
            <numerusform>%Ln Titel zu %1 hinzugefügt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SavedSearches</name>
    <message>
        <source>Change search %1</source>
        <translation>Suche %1 ändern</translation>
    </message>
    <message>
        <source>“%1” looks for this now.</source>
        <translation>„%1“ sucht jetzt danach.</translation>
    </message>
    <message>
        <source>Save search %1</source>
        <translation>Suche %1 speichern</translation>
    </message>
    <message>
        <source>Rename search %1</source>
        <translation>Suche %1 umbenennen</translation>
    </message>
    <message>
        <source>Delete search %1</source>
        <translation>Suche %1 löschen</translation>
    </message>
    <message>
        <source>Deleted the search %1.</source>
        <translation>Die Suche %1 wurde gelöscht.</translation>
    </message>
</context>
<context>
    <name>ui::ScanBar</name>
    <message>
        <source>Scan progress</source>
        <translation>Fortschritt des Scans</translation>
    </message>
    <message>
        <source>Pause the scan</source>
        <translation>Scan pausieren</translation>
    </message>
    <message>
        <source>Stop the scan and keep what is finished</source>
        <translation>Scan stoppen und Fertiges behalten</translation>
    </message>
    <message>
        <source>Stop the scan</source>
        <translation>Scan stoppen</translation>
    </message>
    <message>
        <source>Looking for music</source>
        <translation>Musik wird gesucht</translation>
    </message>
    <message>
        <source>Go on with the scan</source>
        <translation>Scan fortsetzen</translation>
    </message>
    <message numerus="yes">
        <source>Looking for music: %n files so far</source>
        <translation>
            <numerusform>Suche nach Musik: bisher %n Datei</numerusform>
            <numerusform>Suche nach Musik: bisher %n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Listening: %1 of %2</source>
        <translation>Wird angehört: %1 von %2</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>%1 tracks/s</source>
        <translation>%1 Titel/s</translation>
    </message>
    <message numerus="yes">
        <source>%n tracks added</source>
        <translation>
            <numerusform>%n Titel hinzugefügt</numerusform>
            <numerusform>%n Titel hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n geändert</numerusform>
            <numerusform>%n geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n verschoben</numerusform>
            <numerusform>%n verschoben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n fehlt</numerusform>
            <numerusform>%n fehlen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n analysed</source>
        <translation>
            <numerusform>%n analysiert</numerusform>
            <numerusform>%n analysiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files gave trouble, see Problems</source>
        <translation>
            <numerusform>%n Datei machte Probleme, siehe Probleme</numerusform>
            <numerusform>%n Dateien machten Probleme, siehe Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>The scan was stopped.</source>
        <translation>Der Scan wurde gestoppt.</translation>
    </message>
    <message>
        <source>The scan was stopped: %1</source>
        <translation>Der Scan wurde gestoppt: %1</translation>
    </message>
    <message>
        <source>Library up to date: %1</source>
        <translation>Bibliothek auf dem neuesten Stand: %1</translation>
    </message>
</context>
<context>
    <name>ui::SearchCompleter</name>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ui::SearchField</name>
    <message>
        <source>Search: words, artist:name, bpm:120..128, key:8A</source>
        <translation>Suche: Wörter, artist:Name, bpm:120..128, key:8A</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Recent searches and fields (Ctrl+Space)</source>
        <translation>Letzte Suchen und Felder (Strg+Leertaste)</translation>
    </message>
    <message>
        <source>recent</source>
        <translation>zuletzt</translation>
    </message>
</context>
<context>
    <name>ui::SearchRow</name>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>&amp;Artist</source>
        <translation>&amp;Interpret</translation>
    </message>
    <message>
        <source>Al&amp;bum</source>
        <translation>Al&amp;bum</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>S&amp;uchen</translation>
    </message>
    <message>
        <source>Asks MusicBrainz for these words.</source>
        <translation>Fragt MusicBrainz nach diesen Wörtern.</translation>
    </message>
    <message>
        <source>By s&amp;ound</source>
        <translation>Nach &amp;Klang</translation>
    </message>
</context>
<context>
    <name>ui::SeedChip</name>
    <message>
        <source>%1 by %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Make it without this track</source>
        <translation>Ohne diesen Titel machen</translation>
    </message>
    <message>
        <source>Make it without %1</source>
        <translation>Ohne %1 machen</translation>
    </message>
</context>
<context>
    <name>ui::SeedChips</name>
    <message>
        <source>Made from</source>
        <translation>Gemacht aus</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SeekSlider</name>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>ui::SelectionCommands</name>
    <message>
        <source>&amp;Rate</source>
        <translation>Be&amp;werten</translation>
    </message>
    <message>
        <source>No program on this computer shows folders. The file is %1.</source>
        <translation>Kein Programm auf diesem Computer zeigt Ordner. Die Datei ist %1.</translation>
    </message>
    <message>
        <source>&amp;Add to playlist</source>
        <translation>Zu Playlist hin&amp;zufügen</translation>
    </message>
</context>
<context>
    <name>ui::SelectionPage</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Playlist from these</source>
        <translation>Playlist daraus machen</translation>
    </message>
    <message>
        <source>Artists</source>
        <translation>Interpreten</translation>
    </message>
    <message>
        <source>Albums</source>
        <translation>Alben</translation>
    </message>
    <message>
        <source>Tempo</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Most frequent keys</source>
        <translation>Häufigste Tonarten</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>Lautheit</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message numerus="yes">
        <source>%n tracks selected</source>
        <translation>
            <numerusform>%n Titel ausgewählt</numerusform>
            <numerusform>%n Titel ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>BPM</source>
        <translation>BPM</translation>
    </message>
    <message>
        <source>LUFS</source>
        <translation>LUFS</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message numerus="yes">
        <source>%n of them are not analysed.</source>
        <translation>
            <numerusform>%n davon ist nicht analysiert.</numerusform>
            <numerusform>%n davon sind nicht analysiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 to %2 %3, mostly about %4</source>
        <translation>%1 bis %2 %3, meist etwa %4</translation>
    </message>
</context>
<context>
    <name>ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Search commands and keys</source>
        <translation>Befehle und Tasten suchen</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Use these keys</source>
        <translation>Diese Tasten verwenden</translation>
    </message>
    <message>
        <source>Usual keys</source>
        <translation>Übliche Tasten</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Neue Tasten</translation>
    </message>
    <message>
        <source>Click here and press the new keys</source>
        <translation>Klicken Sie hier und drücken Sie die neuen Tasten</translation>
    </message>
    <message>
        <source>Click into the field and press the new keys.</source>
        <translation>Klicken Sie in das Feld und drücken Sie die neuen Tasten.</translation>
    </message>
    <message>
        <source>These keys stay as they are.</source>
        <translation>Diese Tasten bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>The command will have no keys.</source>
        <translation>Der Befehl wird keine Tasten haben.</translation>
    </message>
    <message>
        <source>%1 belongs to “%2”, which will lose it.</source>
        <translation>%1 gehört zu „%2“ und geht dort verloren.</translation>
    </message>
</context>
<context>
    <name>ui::Sidebar</name>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Playlists</source>
        <translation>Playlists</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Library, searches and playlists</source>
        <translation>Sammlung, Suchen und Wiedergabelisten</translation>
    </message>
</context>
<context>
    <name>ui::SimilarDelegate</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>ui::SimilarList</name>
    <message>
        <source>Tracks that sound like this</source>
        <translation>Titel, die ähnlich klingen</translation>
    </message>
    <message>
        <source>Nothing to compare with yet: no other track has been analysed.</source>
        <translation>Noch nichts zum Vergleichen: Kein anderer Titel wurde analysiert.</translation>
    </message>
</context>
<context>
    <name>ui::SimilarModel</name>
    <message>
        <source>%1 by %2. Like it in: %3</source>
        <translation>%1 von %2. Ähnlich in: %3</translation>
    </message>
</context>
<context>
    <name>ui::SoundSection</name>
    <message>
        <source>Notes</source>
        <translation>Töne</translation>
    </message>
    <message>
        <source>How much of each note is heard. Notes that fit together are neighbours; the home note of the key has an outline.</source>
        <translation>Wie viel von jedem Ton zu hören ist. Töne, die zusammenpassen, sind Nachbarn; der Grundton der Tonart ist umrandet.</translation>
    </message>
</context>
<context>
    <name>ui::SoundTagsDialog</name>
    <message numerus="yes">
        <source>Tempo, key and loudness into the tags of %n tracks</source>
        <translation>
            <numerusform>Tempo, Tonart und Lautheit in die Tags von %n Titel</numerusform>
            <numerusform>Tempo, Tonart und Lautheit in die Tags von %n Titeln</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Tempo</source>
        <translation>&amp;Tempo</translation>
    </message>
    <message>
        <source>As a whole number of beats per minute, in the field BPM.</source>
        <translation>Als ganze Zahl von Schlägen pro Minute, im Feld BPM.</translation>
    </message>
    <message>
        <source>&amp;Key, written as</source>
        <translation>T&amp;onart, geschrieben als</translation>
    </message>
    <message>
        <source>In the field for the initial key.</source>
        <translation>Im Feld für die Anfangstonart.</translation>
    </message>
    <message>
        <source>How keys are written</source>
        <translation>Wie Tonarten geschrieben werden</translation>
    </message>
    <message>
        <source>8A (Camelot)</source>
        <translation>8A (Camelot)</translation>
    </message>
    <message>
        <source>Am (name of the note)</source>
        <translation>Am (Name des Tons)</translation>
    </message>
    <message>
        <source>1m (Open Key)</source>
        <translation>1m (Open Key)</translation>
    </message>
    <message>
        <source>&amp;Loudness of the track</source>
        <translation>&amp;Lautheit des Titels</translation>
    </message>
    <message>
        <source>ReplayGain 2.0 with the true peak; in Opus files the gain of R128.</source>
        <translation>ReplayGain 2.0 mit dem wahren Spitzenwert; in Opus-Dateien die Verstärkung nach R128.</translation>
    </message>
    <message>
        <source>Loudness of the &amp;album (all its files are read for it)</source>
        <translation>Lautheit des &amp;Albums (alle seine Dateien werden dafür gelesen)</translation>
    </message>
    <message>
        <source>Over the sound of the whole album, so that its quiet pieces stay quiet.</source>
        <translation>Über den Klang des ganzen Albums, damit seine leisen Stücke leise bleiben.</translation>
    </message>
    <message>
        <source>AcoustID &amp;fingerprint</source>
        <translation>AcoustID-&amp;Fingerabdruck</translation>
    </message>
    <message>
        <source>A long text by which other programs recognise the recording.</source>
        <translation>Ein langer Text, an dem andere Programme die Aufnahme erkennen.</translation>
    </message>
    <message>
        <source>Reading the files…</source>
        <translation>Dateien werden gelesen …</translation>
    </message>
    <message>
        <source>Measuring the loudness of %1 of %2 files of the albums…</source>
        <translation>Lautheit der Alben wird gemessen: %1 von %2 Dateien …</translation>
    </message>
    <message numerus="yes">
        <source>%n changes, none of them written yet.</source>
        <translation>
            <numerusform>%n Änderung, noch nicht geschrieben.</numerusform>
            <numerusform>%n Änderungen, noch keine davon geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose what to write.</source>
        <translation>Wählen Sie, was geschrieben werden soll.</translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>Es würde sich nichts ändern.</translation>
    </message>
    <message numerus="yes">
        <source>%n more values are left out.</source>
        <translation>
            <numerusform>%n weiterer Wert wird ausgelassen.</numerusform>
            <numerusform>%n weitere Werte werden ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tempo, key and loudness of %n tracks</source>
        <translation>
            <numerusform>Tempo, Tonart und Lautheit von %n Titel</numerusform>
            <numerusform>Tempo, Tonart und Lautheit von %n Titeln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TagCommands</name>
    <message>
        <source>Edit tags</source>
        <translation>Tags bearbeiten</translation>
    </message>
    <message numerus="yes">
        <source>The tags of %Ln files were written.</source>
        <translation>
            <numerusform>Die Tags von %Ln Datei wurden geschrieben.</numerusform>
            <numerusform>Die Tags von %Ln Dateien wurden geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Move files</source>
        <translation>Dateien verschieben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files were moved.</source>
        <translation>
            <numerusform>%Ln Datei wurde verschoben.</numerusform>
            <numerusform>%Ln Dateien wurden verschoben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Change pictures</source>
        <translation>Bilder ändern</translation>
    </message>
    <message numerus="yes">
        <source>The pictures in %Ln files were changed.</source>
        <translation>
            <numerusform>Die Bilder in %Ln Datei wurden geändert.</numerusform>
            <numerusform>Die Bilder in %Ln Dateien wurden geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>Nachschlagen</translation>
    </message>
    <message>
        <source>Write tempo, key and loudness</source>
        <translation>Tempo, Tonart und Lautheit schreiben</translation>
    </message>
    <message numerus="yes">
        <source>Tempo, key and loudness were written into %Ln files.</source>
        <translation>
            <numerusform>Tempo, Tonart und Lautheit wurden in %Ln Datei geschrieben.</numerusform>
            <numerusform>Tempo, Tonart und Lautheit wurden in %Ln Dateien geschrieben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TagEditor</name>
    <message numerus="yes">
        <source>Tags of %n tracks</source>
        <translation>
            <numerusform>Tags von %n Titel</numerusform>
            <numerusform>Tags von %n Titeln</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the files…</source>
        <translation>Die Dateien werden gelesen …</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>From the &amp;file names:</source>
        <translation>Aus den &amp;Dateinamen:</translation>
    </message>
    <message>
        <source>Rea&amp;d names</source>
        <translation>Namen &amp;lesen</translation>
    </message>
    <message>
        <source>Write fields in braces, with something between them: {artist} - {title}. {_} stands for what is of no interest.</source>
        <translation>Schreiben Sie Felder in geschweiften Klammern mit etwas dazwischen: {artist} - {title}. {_} steht für Unwichtiges.</translation>
    </message>
    <message numerus="yes">
        <source>%n names do not fit this pattern.</source>
        <translation>
            <numerusform>%n Name passt nicht zu diesem Muster.</numerusform>
            <numerusform>%n Namen passen nicht zu diesem Muster.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes, none of them written yet.</source>
        <translation>
            <numerusform>%n Änderung, noch nicht geschrieben.</numerusform>
            <numerusform>%n Änderungen, noch keine geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>Nichts würde sich ändern.</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Byte</translation>
    </message>
</context>
<context>
    <name>ui::TagForm</name>
    <message>
        <source>Take the changes of this field back</source>
        <translation>Die Änderungen dieses Feldes zurücknehmen</translation>
    </message>
    <message>
        <source>Take the changes of %1 back</source>
        <translation>Die Änderungen von „%1“ zurücknehmen</translation>
    </message>
    <message>
        <source>&lt;multiple values&gt;</source>
        <translation>&lt;mehrere Werte&gt;</translation>
    </message>
</context>
<context>
    <name>ui::TagHistory</name>
    <message>
        <source>What was written into files</source>
        <translation>Was in Dateien geschrieben wurde</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>&amp;Zurücknehmen</translation>
    </message>
    <message>
        <source>%1 of %2 files</source>
        <translation>%1 von %2 Dateien</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>written</source>
        <translation>geschrieben</translation>
    </message>
    <message>
        <source>Segue has not written into any file.</source>
        <translation>Segue hat in keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>Do &amp;again</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>%1 of %2 files were written.</source>
        <translation>%1 von %2 Dateien wurden geschrieben.</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>verschoben</translation>
    </message>
</context>
<context>
    <name>ui::TapDialog</name>
    <message>
        <source>Tap here</source>
        <translation>Hier klopfen</translation>
    </message>
    <message>
        <source>Tap the tempo</source>
        <translation>Tempo klopfen</translation>
    </message>
    <message>
        <source>Play the track, and press the space bar or the button in time with its beat.</source>
        <translation>Spielen Sie den Titel und drücken Sie die Leertaste oder den Knopf im Takt.</translation>
    </message>
    <message>
        <source>Use this tempo</source>
        <translation>Dieses Tempo verwenden</translation>
    </message>
    <message>
        <source>%1 BPM</source>
        <translation>%1 BPM</translation>
    </message>
    <message numerus="yes">
        <source>%n taps</source>
        <translation>
            <numerusform>%n Mal</numerusform>
            <numerusform>%n Mal</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TasteDialog</name>
    <message>
        <source>&amp;Ask about others</source>
        <translation>Nach &amp;anderen fragen</translation>
    </message>
    <message>
        <source>&amp;Forget my answers</source>
        <translation>Meine Antworten &amp;vergessen</translation>
    </message>
    <message>
        <source>What sounds alike to you</source>
        <translation>Was für Sie ähnlich klingt</translation>
    </message>
    <message>
        <source>Which one is the odd one out?</source>
        <translation>Welcher gehört nicht dazu?</translation>
    </message>
    <message>
        <source>What counts for your playlists</source>
        <translation>Was für Ihre Playlists zählt</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Anhören</translation>
    </message>
    <message>
        <source>&amp;%1 This one</source>
        <translation>&amp;%1 Dieser</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>Listen to %1</source>
        <translation>%1 anhören</translation>
    </message>
    <message>
        <source>%1 is the odd one</source>
        <translation>%1 gehört nicht dazu</translation>
    </message>
    <message>
        <source>%1: counts %2 times as much as by itself</source>
        <translation>%1: zählt %2-mal so viel wie von sich aus</translation>
    </message>
    <message>
        <source>All count as they do by themselves, where the ticks stand. Some 30 answers move them usefully; thumbs in a playlist count, too.</source>
        <translation>Alles zählt so viel wie von sich aus; dort stehen die Striche. Etwa 30 Antworten bewegen sie spürbar; auch Daumen in einer Playlist zählen.</translation>
    </message>
    <message numerus="yes">
        <source>From %Ln answers. These weights explain %1 % of them, those by themselves %2 %.</source>
        <translation>
            <numerusform>Aus %Ln Antwort. Diese Gewichte erklären %1 % davon, die von sich aus %2 %.</numerusform>
            <numerusform>Aus %Ln Antworten. Diese Gewichte erklären %1 % davon, die von sich aus %2 %.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Thumbs</name>
    <message>
        <source>Only a playlist that was made from a track can be judged against it.</source>
        <translation>Nur eine Playlist, die von einem Titel ausgeht, lässt sich an ihm messen.</translation>
    </message>
    <message>
        <source>Noted. Say of another track that it does not fit, and playlists learn what you listen for.</source>
        <translation>Gemerkt. Sagen Sie von einem anderen Titel, dass er nicht passt, und Playlists lernen, worauf Sie hören.</translation>
    </message>
    <message>
        <source>Noted. Say of another track that it fits, and playlists learn what you listen for.</source>
        <translation>Gemerkt. Sagen Sie von einem anderen Titel, dass er passt, und Playlists lernen, worauf Sie hören.</translation>
    </message>
    <message numerus="yes">
        <source>Noted. The next playlist weighs the sound by your %n answers.</source>
        <translation>
            <numerusform>Gemerkt. Die nächste Playlist gewichtet den Klang nach %n Antwort.</numerusform>
            <numerusform>Gemerkt. Die nächste Playlist gewichtet den Klang nach Ihren %n Antworten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TidyCommands</name>
    <message>
        <source>Fi&amp;x all of these</source>
        <translation>Alle diese be&amp;heben</translation>
    </message>
    <message>
        <source>Fi&amp;x</source>
        <translation>Be&amp;heben</translation>
    </message>
    <message>
        <source>No longer i&amp;gnore</source>
        <translation>Nicht mehr i&amp;gnorieren</translation>
    </message>
    <message>
        <source>I&amp;gnore all of these</source>
        <translation>Alle diese i&amp;gnorieren</translation>
    </message>
    <message>
        <source>I&amp;gnore</source>
        <translation>I&amp;gnorieren</translation>
    </message>
    <message>
        <source>Files are being written already. Try again in a moment.</source>
        <translation>Es werden schon Dateien geschrieben. Versuche es gleich noch einmal.</translation>
    </message>
    <message numerus="yes">
        <source>The tags of %Ln files were written.</source>
        <translation>
            <numerusform>Die Tags von %Ln Datei wurden geschrieben.</numerusform>
            <numerusform>Die Tags von %Ln Dateien wurden geschrieben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suggestions are ignored.</source>
        <translation>
            <numerusform>%Ln Vorschlag wird ignoriert.</numerusform>
            <numerusform>%Ln Vorschläge werden ignoriert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suggestions are shown again.</source>
        <translation>
            <numerusform>%Ln Vorschlag wird wieder gezeigt.</numerusform>
            <numerusform>%Ln Vorschläge werden wieder gezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a &amp;cover…</source>
        <translation>&amp;Cover wählen …</translation>
    </message>
    <message>
        <source>&amp;Edit the tags…</source>
        <translation>Tags b&amp;earbeiten …</translation>
    </message>
</context>
<context>
    <name>ui::TidyView</name>
    <message>
        <source>Show the tracks</source>
        <translation>Titel zeigen</translation>
    </message>
    <message>
        <source>Show ignored</source>
        <translation>Ignorierte zeigen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>Tidy up</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>What to write</source>
        <translation>Was geschrieben wird</translation>
    </message>
    <message>
        <source>Choose another one, or write your own.</source>
        <translation>Wähle etwas anderes, oder schreibe es selbst.</translation>
    </message>
    <message>
        <source>&amp;Write:</source>
        <translation>Sch&amp;reiben:</translation>
    </message>
    <message>
        <source>Writing: %1 of %2 files</source>
        <translation>Schreibt: %1 von %2 Dateien</translation>
    </message>
    <message>
        <source>Looking through the library</source>
        <translation>Die Bibliothek wird durchgesehen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln suggestions</source>
        <translation>
            <numerusform>%Ln Vorschlag</numerusform>
            <numerusform>%Ln Vorschläge</numerusform>
        </translation>
    </message>
    <message>
        <source>Names, years, numbers and covers are compared with each other.</source>
        <translation>Namen, Jahre, Nummern und Cover werden miteinander verglichen.</translation>
    </message>
    <message>
        <source>All is tidy</source>
        <translation>Alles ist aufgeräumt</translation>
    </message>
    <message>
        <source>No name is spelt in two ways, no number is missing, and every album has its artist, its year and a cover.</source>
        <translation>Kein Name steht in zwei Schreibweisen da, keine Nummer fehlt, und jedes Album hat seinen Interpreten, sein Jahr und ein Cover.</translation>
    </message>
</context>
<context>
    <name>ui::Toast</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>ui::TopBar</name>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
</context>
<context>
    <name>ui::TrackPage</name>
    <message>
        <source>Playlist from this</source>
        <translation>Playlist daraus machen</translation>
    </message>
    <message>
        <source>Sounds like this</source>
        <translation>Klingt ähnlich</translation>
    </message>
    <message>
        <source>The file is not there at present. Everything that you gave it is kept.</source>
        <translation>Die Datei ist zurzeit nicht da. Alles, was Sie ihr gegeben haben, bleibt erhalten.</translation>
    </message>
    <message>
        <source>This file could not be analysed. The problems list says why.</source>
        <translation>Diese Datei konnte nicht analysiert werden. Warum, steht unter Probleme.</translation>
    </message>
    <message>
        <source>Not analysed yet. Its sound appears here as soon as it is.</source>
        <translation>Noch nicht analysiert. Sobald das geschehen ist, erscheint hier der Klang.</translation>
    </message>
    <message>
        <source>The folder or the drive with this file is not there at present. Nothing is lost.</source>
        <translation>Der Ordner oder das Laufwerk mit dieser Datei ist zurzeit nicht da. Nichts ist verloren.</translation>
    </message>
    <message>
        <source>part of %1</source>
        <translation>Teil von %1</translation>
    </message>
</context>
<context>
    <name>ui::TrackView</name>
    <message>
        <source>Tracks</source>
        <translation>Titel</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tracks · %1</source>
        <extracomment>Heading of a list. %1 is its length, for example &quot;34 d 6 h&quot;.</extracomment>
        <translation>
            <numerusform>%Ln Titel · %1</numerusform>
            <numerusform>%Ln Titel · %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing matches “%1”</source>
        <translation>Nichts passt zu „%1“</translation>
    </message>
    <message>
        <source>Try fewer words, or a wider range such as bpm:110..130.</source>
        <translation>Versuchen Sie es mit weniger Wörtern oder einem weiteren Bereich wie bpm:110..130.</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>No tracks here yet</source>
        <translation>Noch keine Titel</translation>
    </message>
    <message>
        <source>Tracks appear here as soon as your folders hold some.</source>
        <translation>Titel erscheinen hier, sobald Ihre Ordner welche enthalten.</translation>
    </message>
    <message>
        <source>Nothing fits all that is chosen</source>
        <translation>Nichts passt zu allem, was gewählt ist</translation>
    </message>
    <message>
        <source>Other values in the filter columns, or none, show more.</source>
        <translation>Andere Werte in den Filterspalten oder keine zeigen mehr.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Nothing was played yet</source>
        <translation>Noch nichts gehört</translation>
    </message>
    <message>
        <source>What you listen to appears here, most often played first.</source>
        <translation>Was Sie hören, erscheint hier, am häufigsten Gehörtes zuerst.</translation>
    </message>
    <message>
        <source>Everything was played</source>
        <translation>Alles wurde gehört</translation>
    </message>
    <message>
        <source>Tracks that you have not listened to appear here.</source>
        <translation>Titel, die Sie noch nicht gehört haben, erscheinen hier.</translation>
    </message>
</context>
<context>
    <name>ui::TraitScale</name>
    <message>
        <source>between %1 and %2</source>
        <translation>zwischen %1 und %2</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1: %2 (%3)</translation>
    </message>
</context>
<context>
    <name>ui::TransferDialog</name>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>&amp;Copy the first into the second</source>
        <translation>Das erste in das zweite &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Swap the two</source>
        <translation>Beide &amp;tauschen</translation>
    </message>
    <message>
        <source>Copy or swap fields</source>
        <translation>Felder kopieren oder tauschen</translation>
    </message>
    <message>
        <source>&amp;From:</source>
        <translation>&amp;Von:</translation>
    </message>
    <message>
        <source>&amp;To:</source>
        <translation>&amp;Nach:</translation>
    </message>
    <message>
        <source>Cha&amp;nge</source>
        <translation>Ä&amp;ndern</translation>
    </message>
</context>
<context>
    <name>ui::UndoCommands</name>
    <message>
        <source>Delete playlist %1</source>
        <translation>Playlist %1 löschen</translation>
    </message>
    <message>
        <source>Rename playlist %1</source>
        <translation>Playlist %1 umbenennen</translation>
    </message>
    <message>
        <source>Remove the folder %1</source>
        <translation>Ordner %1 entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Rate %n tracks</source>
        <translation>
            <numerusform>%n Titel bewerten</numerusform>
            <numerusform>%n Titel bewerten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n tracks to %1</source>
        <translation>
            <numerusform>%n Titel zu %1 hinzufügen</numerusform>
            <numerusform>%n Titel zu %1 hinzufügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n tracks from the library</source>
        <translation>
            <numerusform>%n Titel aus der Bibliothek entfernen</numerusform>
            <numerusform>%n Titel aus der Bibliothek entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n duplicates</source>
        <translation>
            <numerusform>%n Duplikat entfernen</numerusform>
            <numerusform>%n Duplikate entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ignore %n problems</source>
        <translation>
            <numerusform>%n Problem ignorieren</numerusform>
            <numerusform>%n Probleme ignorieren</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ViewHeading</name>
    <message>
        <source>Back to %1</source>
        <translation>Zurück zu %1</translation>
    </message>
    <message>
        <source>Do not narrow to %1</source>
        <translation>Nicht mehr auf %1 eingrenzen</translation>
    </message>
</context>
<context>
    <name>ui::WorkingPage</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Making the playlist…</source>
        <translation>Die Playlist wird gemacht…</translation>
    </message>
    <message numerus="yes">
        <source>Comparing %Ln tracks. The first list after the start takes longest.</source>
        <translation>
            <numerusform>%Ln Titel wird verglichen. Die erste Liste nach dem Start dauert am längsten.</numerusform>
            <numerusform>%Ln Titel werden verglichen. Die erste Liste nach dem Start dauert am längsten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::WriteRun</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>%1 of %2 files</source>
        <translation>%1 von %2 Dateien</translation>
    </message>
    <message>
        <source>%1 of %2 files were moved.</source>
        <translation>%1 von %2 Dateien wurden verschoben.</translation>
    </message>
    <message>
        <source>%1 of %2 files were written.</source>
        <translation>%1 von %2 Dateien wurden geschrieben.</translation>
    </message>
</context>
<context>
    <name>ui::words</name>
    <message>
        <source>mono</source>
        <translation>Mono</translation>
    </message>
    <message>
        <source>stereo</source>
        <translation>Stereo</translation>
    </message>
    <message numerus="yes">
        <source>%n channels</source>
        <translation>
            <numerusform>%n Kanal</numerusform>
            <numerusform>%n Kanäle</numerusform>
        </translation>
    </message>
    <message>
        <source>sure</source>
        <translation>sicher</translation>
    </message>
    <message>
        <source>fairly sure</source>
        <translation>ziemlich sicher</translation>
    </message>
    <message>
        <source>a guess</source>
        <translation>geraten</translation>
    </message>
    <message>
        <source>%1 BPM</source>
        <translation>%1 BPM</translation>
    </message>
    <message>
        <source>No steady beat</source>
        <translation>Kein fester Takt</translation>
    </message>
    <message>
        <source>No clear key</source>
        <translation>Keine klare Tonart</translation>
    </message>
    <message>
        <source>%1 kHz</source>
        <translation>%1 kHz</translation>
    </message>
    <message>
        <source>%1 kbit/s</source>
        <translation>%1 kbit/s</translation>
    </message>
    <message>
        <source>calm</source>
        <translation>ruhig</translation>
    </message>
    <message>
        <source>gentle</source>
        <translation>sanft</translation>
    </message>
    <message>
        <source>lively</source>
        <translation>lebhaft</translation>
    </message>
    <message>
        <source>driving</source>
        <translation>treibend</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>D♭</source>
        <translation>D♭</translation>
    </message>
    <message>
        <source>D</source>
        <translation>D</translation>
    </message>
    <message>
        <source>E♭</source>
        <translation>E♭</translation>
    </message>
    <message>
        <source>E</source>
        <translation>E</translation>
    </message>
    <message>
        <source>F</source>
        <translation>F</translation>
    </message>
    <message>
        <source>F♯</source>
        <translation>F♯</translation>
    </message>
    <message>
        <source>G</source>
        <translation>G</translation>
    </message>
    <message>
        <source>A♭</source>
        <translation>A♭</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B♭</source>
        <translation>B</translation>
    </message>
    <message>
        <source>B</source>
        <translation>H</translation>
    </message>
    <message>
        <source>swung %1 : 1</source>
        <translation>geswingt %1 : 1</translation>
    </message>
    <message>
        <source>probably speech</source>
        <translation>wohl gesprochen</translation>
    </message>
    <message>
        <source>probably sung</source>
        <translation>wohl gesungen</translation>
    </message>
    <message>
        <source>probably instrumental</source>
        <translation>wohl instrumental</translation>
    </message>
</context>
</TS>
