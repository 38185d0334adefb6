<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>DoctorCommand</name>
    <message numerus="yes">
        <source>%Ln tracks</source>
        <translation>
            <numerusform>%Ln track</numerusform>
            <numerusform>%Ln tracks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folders</source>
        <translation>
            <numerusform>%Ln folder</numerusform>
            <numerusform>%Ln folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing tracks were removed.</source>
        <translation>
            <numerusform>%Ln missing track was removed.</numerusform>
            <numerusform>%Ln missing tracks were removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ratings</source>
        <translation>
            <numerusform>%Ln rating</numerusform>
            <numerusform>%Ln ratings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln places in playlists</source>
        <translation>
            <numerusform>%Ln place in playlists</numerusform>
            <numerusform>%Ln places in playlists</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tracks are in the library again, as missing until a scan finds their files.</source>
        <translation>
            <numerusform>%Ln track is in the library again, as missing until a scan finds its file.</numerusform>
            <numerusform>%Ln tracks are in the library again, as missing until a scan finds their files.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportCommand</name>
    <message numerus="yes">
        <source>%n tracks written to %1</source>
        <translation>
            <numerusform>%n track written to %1</numerusform>
            <numerusform>%n tracks written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportCommand</name>
    <message numerus="yes">
        <source>%n tracks imported as %1</source>
        <translation>
            <numerusform>%n track imported as %1</numerusform>
            <numerusform>%n tracks imported as %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListCommand</name>
    <message numerus="yes">
        <source>%n tracks</source>
        <translation>
            <numerusform>%n track</numerusform>
            <numerusform>%n tracks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LookUp</name>
    <message numerus="yes">
        <source>The cover was saved in %n folders.</source>
        <translation>
            <numerusform>The cover was saved in %n folder.</numerusform>
            <numerusform>The cover was saved in %n folders.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are only %n answers.</source>
        <translation>
            <numerusform>There is only %n answer.</numerusform>
            <numerusform>There are only %n answers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LookupCommand</name>
    <message numerus="yes">
        <source>There are only %n answers.</source>
        <translation>
            <numerusform>There is only %n answer.</numerusform>
            <numerusform>There are only %n answers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Look-up of %n files</source>
        <translation>
            <numerusform>Look-up of %n file</numerusform>
            <numerusform>Look-up of %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tracks</source>
        <translation>
            <numerusform>%n track</numerusform>
            <numerusform>%n tracks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n files)</source>
        <translation>
            <numerusform>%1 (%n file)</numerusform>
            <numerusform>%1 (%n files)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlaylistCommand</name>
    <message numerus="yes">
        <source>%n tracks written to %1</source>
        <translation>
            <numerusform>%n track written to %1</numerusform>
            <numerusform>%n tracks written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScanCommand</name>
    <message numerus="yes">
        <source>Looking for music: %n files so far</source>
        <translation>
            <numerusform>Looking for music: %n file so far</numerusform>
            <numerusform>Looking for music: %n files so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagCommand</name>
    <message numerus="yes">
        <source>Tags of %n files</source>
        <translation>
            <numerusform>Tags of %n file</numerusform>
            <numerusform>Tags of %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tempo, key and loudness of %n files</source>
        <translation>
            <numerusform>Tempo, key and loudness of %n file</numerusform>
            <numerusform>Tempo, key and loudness of %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Names of %n files</source>
        <translation>
            <numerusform>Name of %n file</numerusform>
            <numerusform>Names of %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cover of %n files</source>
        <translation>
            <numerusform>Cover of %n file</numerusform>
            <numerusform>Cover of %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pictures out of %n files</source>
        <translation>
            <numerusform>Pictures out of %n file</numerusform>
            <numerusform>Pictures out of %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TasteCommand</name>
    <message numerus="yes">
        <source>learned from %n answers</source>
        <translation>
            <numerusform>learned from %n answer</numerusform>
            <numerusform>learned from %n answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>models::FacetList</name>
    <message numerus="yes">
        <source>%n track(s)</source>
        <translation>
            <numerusform>%n track</numerusform>
            <numerusform>%n tracks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>models::GroupTableModel</name>
    <message numerus="yes">
        <source>%n track(s)</source>
        <translation>
            <numerusform>%n track</numerusform>
            <numerusform>%n tracks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>models::Renaming</name>
    <message numerus="yes">
        <source>%n files would get this name. Add a field that tells them apart.</source>
        <translation>
            <numerusform>%n file would get this name. Add a field that tells them apart.</numerusform>
            <numerusform>%n files would get this name. Add a field that tells them apart.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>models::Tagging</name>
    <message numerus="yes">
        <source>\%1 stands for a group in brackets, and the expression has %n of them.</source>
        <translation>
            <numerusform>\%1 stands for a group in brackets, and the expression has %n of them.</numerusform>
            <numerusform>\%1 stands for a group in brackets, and the expression has %n of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>models::Tidy</name>
    <message numerus="yes">
        <source>“%1” lacks its album artist in %n tracks</source>
        <translation>
            <numerusform>“%1” lacks its album artist in %n track</numerusform>
            <numerusform>“%1” lacks its album artist in %n tracks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files in “%1” lack what their names say</source>
        <translation>
            <numerusform>%n file in “%1” lacks what its name says</numerusform>
            <numerusform>%n files in “%1” lack what their names say</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files in “%1” are named otherwise</source>
        <translation>
            <numerusform>%n file in “%1” is named otherwise</numerusform>
            <numerusform>%n files in “%1” are named otherwise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 lacks %n track numbers</source>
        <translation>
            <numerusform>%1 lacks %n track number</numerusform>
            <numerusform>%1 lacks %n track numbers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>models::TidyList</name>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>models::completion</name>
    <message numerus="yes">
        <source>%Ln tracks</source>
        <translation>
            <numerusform>%Ln track</numerusform>
            <numerusform>%Ln tracks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>models::playlist</name>
    <message numerus="yes">
        <source>%n of the chosen tracks did not fit into the length.</source>
        <translation>
            <numerusform>%n of the chosen tracks did not fit into the length.</numerusform>
            <numerusform>%n of the chosen tracks did not fit into the length.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %n tracks are there to choose from.</source>
        <translation>
            <numerusform>Only %n track is there to choose from.</numerusform>
            <numerusform>Only %n tracks are there to choose from.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the chosen tracks have not been analysed yet and could not be matched.</source>
        <translation>
            <numerusform>%n of the chosen tracks has not been analysed yet and could not be matched.</numerusform>
            <numerusform>%n of the chosen tracks have not been analysed yet and could not be matched.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too few albums fit: one comes back after fewer than %n others at %1.</source>
        <translation>
            <numerusform>Too few albums fit: one comes back after fewer than %n other at %1.</numerusform>
            <numerusform>Too few albums fit: one comes back after fewer than %n others at %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too few artists fit: one comes back after fewer than %n others at %1.</source>
        <translation>
            <numerusform>Too few artists fit: one comes back after fewer than %n other at %1.</numerusform>
            <numerusform>Too few artists fit: one comes back after fewer than %n others at %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too few artists fit: beyond the %n tracks of one artist are %1.</source>
        <translation>
            <numerusform>Too few artists fit: beyond the %n track of one artist are %1.</numerusform>
            <numerusform>Too few artists fit: beyond the %n tracks of one artist are %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Corrections</name>
    <message numerus="yes">
        <source>%1: %Ln tracks.</source>
        <extracomment>%1 is what was done, such as &quot;Double the tempo&quot;.</extracomment>
        <translation>
            <numerusform>%1: %Ln track.</numerusform>
            <numerusform>%1: %Ln tracks.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Course</name>
    <message numerus="yes">
        <source>The key changes %Ln times, mostly it is %1.</source>
        <translation>
            <numerusform>The key changes %Ln time, mostly it is %1.</numerusform>
            <numerusform>The key changes %Ln times, mostly it is %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CoversDialog</name>
    <message numerus="yes">
        <source>in all %n files</source>
        <translation>
            <numerusform>in %n file</numerusform>
            <numerusform>in all %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files would change; nothing is written yet.</source>
        <translation>
            <numerusform>%n file would change; nothing is written yet.</numerusform>
            <numerusform>%n files would change; nothing is written yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pictures in %n files</source>
        <translation>
            <numerusform>Pictures in %n file</numerusform>
            <numerusform>Pictures in %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In all %n files of the al&amp;bum</source>
        <translation>
            <numerusform>In all %n file of the al&amp;bum</numerusform>
            <numerusform>In all %n files of the al&amp;bum</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DuplicatesView</name>
    <message numerus="yes">
        <source>%Ln groups</source>
        <extracomment>Heading of the duplicates: how many sets of tracks that are the same there are.</extracomment>
        <translation>
            <numerusform>%Ln group</numerusform>
            <numerusform>%Ln groups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::FoundModel</name>
    <message numerus="yes">
        <source>%n tracks</source>
        <translation>
            <numerusform>%n track</numerusform>
            <numerusform>%n tracks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::GroupView</name>
    <message numerus="yes">
        <source>%Ln albums</source>
        <translation>
            <numerusform>%Ln album</numerusform>
            <numerusform>%Ln albums</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln artists</source>
        <translation>
            <numerusform>%Ln artist</numerusform>
            <numerusform>%Ln artists</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln genres</source>
        <translation>
            <numerusform>%Ln genre</numerusform>
            <numerusform>%Ln genres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln decades</source>
        <translation>
            <numerusform>%Ln decade</numerusform>
            <numerusform>%Ln decades</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folders</source>
        <translation>
            <numerusform>%Ln folder</numerusform>
            <numerusform>%Ln folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln years</source>
        <translation>
            <numerusform>%Ln year</numerusform>
            <numerusform>%Ln years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LibraryCommands</name>
    <message numerus="yes">
        <source>%Ln ratings</source>
        <translation>
            <numerusform>%Ln rating</numerusform>
            <numerusform>%Ln ratings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Plays of %Ln tracks</source>
        <translation>
            <numerusform>Plays of %Ln track</numerusform>
            <numerusform>Plays of %Ln tracks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln places in playlists</source>
        <translation>
            <numerusform>%Ln place in playlists</numerusform>
            <numerusform>%Ln places in playlists</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln missing tracks from the library?</source>
        <translation>
            <numerusform>Remove %Ln missing track from the library?</numerusform>
            <numerusform>Remove %Ln missing tracks from the library?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed %Ln tracks from the library.</source>
        <translation>
            <numerusform>Removed %Ln track from the library.</numerusform>
            <numerusform>Removed %Ln tracks from the library.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep “%1” and move %Ln files to the trash?</source>
        <translation>
            <numerusform>Keep “%1” and move %Ln file to the trash?</numerusform>
            <numerusform>Keep “%1” and move %Ln files to the trash?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kept one and removed %Ln others.</source>
        <translation>
            <numerusform>Kept one and removed %Ln other.</numerusform>
            <numerusform>Kept one and removed %Ln others.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ignored %Ln files.</source>
        <translation>
            <numerusform>Ignored %Ln file.</numerusform>
            <numerusform>Ignored %Ln files.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ListChoice</name>
    <message numerus="yes">
        <source>%n playlists saved.</source>
        <translation>
            <numerusform>%n playlist saved.</numerusform>
            <numerusform>%n playlists saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LookupDialog</name>
    <message numerus="yes">
        <source>Look up %n tracks</source>
        <translation>
            <numerusform>Look up %n track</numerusform>
            <numerusform>Look up %n tracks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Writes %n fields; Undo brings back what was there.</source>
        <translation>
            <numerusform>Writes %n field; Undo brings back what was there.</numerusform>
            <numerusform>Writes %n fields; Undo brings back what was there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Look-up of %n files</source>
        <translation>
            <numerusform>Look-up of %n file</numerusform>
            <numerusform>Look-up of %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Writes %n fields and the cover; Undo brings back what was there.</source>
        <translation>
            <numerusform>Writes %n field and the cover; Undo brings back what was there.</numerusform>
            <numerusform>Writes %n fields and the cover; Undo brings back what was there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MendBar</name>
    <message numerus="yes">
        <source>%Ln files are missing, but other copies are there.</source>
        <translation>
            <numerusform>%Ln file is missing, but another copy is there.</numerusform>
            <numerusform>%Ln files are missing, but other copies are there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files are missing.</source>
        <translation>
            <numerusform>%Ln file is missing.</numerusform>
            <numerusform>%Ln files are missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tracks come twice.</source>
        <translation>
            <numerusform>%Ln track comes twice.</numerusform>
            <numerusform>%Ln tracks come twice.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ModelChoice</name>
    <message numerus="yes">
        <source>It has heard %L1 of %Ln tracks.</source>
        <translation>
            <numerusform>It has heard %L1 of %Ln track.</numerusform>
            <numerusform>It has heard %L1 of %Ln tracks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tracks could not be heard.</source>
        <translation>
            <numerusform>%Ln track could not be heard.</numerusform>
            <numerusform>%Ln tracks could not be heard.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Player</name>
    <message numerus="yes">
        <source>Playback stopped, as %n files in a row cannot be played. Check that the folder is connected.</source>
        <translation>
            <numerusform>Playback stopped, as %n file cannot be played. Check that the folder is connected.</numerusform>
            <numerusform>Playback stopped, as %n files in a row cannot be played. Check that the folder is connected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PlaylistEditor</name>
    <message numerus="yes">
        <source>Add %n tracks to the playlist</source>
        <translation>
            <numerusform>Add %n track to the playlist</numerusform>
            <numerusform>Add %n tracks to the playlist</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n tracks from the playlist</source>
        <translation>
            <numerusform>Remove %n track from the playlist</numerusform>
            <numerusform>Remove %n tracks from the playlist</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n tracks in the playlist</source>
        <translation>
            <numerusform>Move %n track in the playlist</numerusform>
            <numerusform>Move %n tracks in the playlist</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Like %1 and %n more</source>
        <translation>
            <numerusform>Like %1 and %n more</numerusform>
            <numerusform>Like %1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PlaylistMaker</name>
    <message numerus="yes">
        <source>Weighed as %n of your answers say.</source>
        <translation>
            <numerusform>Weighed as %n answer of yours says.</numerusform>
            <numerusform>Weighed as %n of your answers say.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PlaylistPicture</name>
    <message numerus="yes">
        <source>%n tracks</source>
        <translation>
            <numerusform>%n track</numerusform>
            <numerusform>%n tracks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PlaylistView</name>
    <message numerus="yes">
        <source>%n tracks</source>
        <translation>
            <numerusform>%n track</numerusform>
            <numerusform>%n tracks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n locked</source>
        <translation>
            <numerusform>%n locked</numerusform>
            <numerusform>%n locked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ProblemsView</name>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RenameDialog</name>
    <message numerus="yes">
        <source>Names of %n files</source>
        <translation>
            <numerusform>Name of %n file</numerusform>
            <numerusform>Names of %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files get another name, none of them yet.</source>
        <translation>
            <numerusform>%Ln file gets another name, not yet.</numerusform>
            <numerusform>%Ln files get another name, none of them yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other files of their folders go along.</source>
        <translation>
            <numerusform>%Ln other file of their folders goes along.</numerusform>
            <numerusform>%Ln other files of their folders go along.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files stay, for the reason beside them.</source>
        <translation>
            <numerusform>%Ln file stays, for the reason beside it.</numerusform>
            <numerusform>%Ln files stay, for the reason beside them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ReplaceDialog</name>
    <message numerus="yes">
        <source>%Ln texts would change.</source>
        <translation>
            <numerusform>%Ln text would change.</numerusform>
            <numerusform>%Ln texts would change.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RowBands</name>
    <message numerus="yes">
        <source>%Ln tracks</source>
        <translation>
            <numerusform>%Ln track</numerusform>
            <numerusform>%Ln tracks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RowSwap</name>
    <message numerus="yes">
        <source>Unlock %n tracks</source>
        <translation>
            <numerusform>Unlock %n track</numerusform>
            <numerusform>Unlock %n tracks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lock %n tracks at their places</source>
        <translation>
            <numerusform>Lock %n track at its place</numerusform>
            <numerusform>Lock %n tracks at their places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RuleStrip</name>
    <message numerus="yes">
        <source> tracks</source>
        <comment>after a number</comment>
        <translation>
            <numerusform> track</numerusform>
            <numerusform> tracks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SavedPlaylists</name>
    <message numerus="yes">
        <source>Added %Ln tracks to %1.</source>
        <translation>
            <numerusform>Added %Ln track to %1.</numerusform>
            <numerusform>Added %Ln tracks to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ScanBar</name>
    <message numerus="yes">
        <source>Looking for music: %n files so far</source>
        <translation>
            <numerusform>Looking for music: %n file so far</numerusform>
            <numerusform>Looking for music: %n files so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tracks added</source>
        <translation>
            <numerusform>%n track added</numerusform>
            <numerusform>%n tracks added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n moved</numerusform>
            <numerusform>%n moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n analysed</source>
        <translation>
            <numerusform>%n analysed</numerusform>
            <numerusform>%n analysed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files gave trouble, see Problems</source>
        <translation>
            <numerusform>%n file gave trouble, see Problems</numerusform>
            <numerusform>%n files gave trouble, see Problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SeedChips</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SelectionPage</name>
    <message numerus="yes">
        <source>%n tracks selected</source>
        <translation>
            <numerusform>%n track selected</numerusform>
            <numerusform>%n tracks selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are not analysed.</source>
        <translation>
            <numerusform>%n of them is not analysed.</numerusform>
            <numerusform>%n of them are not analysed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SoundTagsDialog</name>
    <message numerus="yes">
        <source>Tempo, key and loudness into the tags of %n tracks</source>
        <translation>
            <numerusform>Tempo, key and loudness into the tags of %n track</numerusform>
            <numerusform>Tempo, key and loudness into the tags of %n tracks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes, none of them written yet.</source>
        <translation>
            <numerusform>%n change, none of them written yet.</numerusform>
            <numerusform>%n changes, none of them written yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more values are left out.</source>
        <translation>
            <numerusform>%n more values are left out.</numerusform>
            <numerusform>%n more values are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tempo, key and loudness of %n tracks</source>
        <translation>
            <numerusform>Tempo, key and loudness of %n track</numerusform>
            <numerusform>Tempo, key and loudness of %n tracks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TagCommands</name>
    <message numerus="yes">
        <source>The tags of %Ln files were written.</source>
        <translation>
            <numerusform>The tags of %Ln file were written.</numerusform>
            <numerusform>The tags of %Ln files were written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files were moved.</source>
        <translation>
            <numerusform>%Ln file was moved.</numerusform>
            <numerusform>%Ln files were moved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The pictures in %Ln files were changed.</source>
        <translation>
            <numerusform>The pictures in %Ln file were changed.</numerusform>
            <numerusform>The pictures in %Ln files were changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tempo, key and loudness were written into %Ln files.</source>
        <translation>
            <numerusform>Tempo, key and loudness were written into %Ln file.</numerusform>
            <numerusform>Tempo, key and loudness were written into %Ln files.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TagEditor</name>
    <message numerus="yes">
        <source>Tags of %n tracks</source>
        <translation>
            <numerusform>Tags of %n track</numerusform>
            <numerusform>Tags of %n tracks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n names do not fit this pattern.</source>
        <translation>
            <numerusform>%n name does not fit this pattern.</numerusform>
            <numerusform>%n names do not fit this pattern.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes, none of them written yet.</source>
        <translation>
            <numerusform>%n change, not written yet.</numerusform>
            <numerusform>%n changes, none of them written yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TapDialog</name>
    <message numerus="yes">
        <source>%n taps</source>
        <translation>
            <numerusform>%n tap</numerusform>
            <numerusform>%n taps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TasteDialog</name>
    <message numerus="yes">
        <source>From %Ln answers. These weights explain %1 % of them, those by themselves %2 %.</source>
        <translation>
            <numerusform>From %Ln answer. These weights explain %1 % of it, those by themselves %2 %.</numerusform>
            <numerusform>From %Ln answers. These weights explain %1 % of them, those by themselves %2 %.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Thumbs</name>
    <message numerus="yes">
        <source>Noted. The next playlist weighs the sound by your %n answers.</source>
        <translation>
            <numerusform>Noted. The next playlist weighs the sound by your %n answer.</numerusform>
            <numerusform>Noted. The next playlist weighs the sound by your %n answers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TidyCommands</name>
    <message numerus="yes">
        <source>The tags of %Ln files were written.</source>
        <translation>
            <numerusform>The tags of %Ln file were written.</numerusform>
            <numerusform>The tags of %Ln files were written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suggestions are ignored.</source>
        <translation>
            <numerusform>%Ln suggestion is ignored.</numerusform>
            <numerusform>%Ln suggestions are ignored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suggestions are shown again.</source>
        <translation>
            <numerusform>%Ln suggestion is shown again.</numerusform>
            <numerusform>%Ln suggestions are shown again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TidyView</name>
    <message numerus="yes">
        <source>%Ln suggestions</source>
        <translation>
            <numerusform>%Ln suggestion</numerusform>
            <numerusform>%Ln suggestions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TrackView</name>
    <message numerus="yes">
        <source>%Ln tracks · %1</source>
        <extracomment>Heading of a list. %1 is its length, for example &quot;34 d 6 h&quot;.</extracomment>
        <translation>
            <numerusform>%Ln track · %1</numerusform>
            <numerusform>%Ln tracks · %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::UndoCommands</name>
    <message numerus="yes">
        <source>Rate %n tracks</source>
        <translation>
            <numerusform>Rate %n track</numerusform>
            <numerusform>Rate %n tracks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n tracks to %1</source>
        <translation>
            <numerusform>Add %n track to %1</numerusform>
            <numerusform>Add %n tracks to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n tracks from the library</source>
        <translation>
            <numerusform>Remove %n track from the library</numerusform>
            <numerusform>Remove %n tracks from the library</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n duplicates</source>
        <translation>
            <numerusform>Remove %n duplicate</numerusform>
            <numerusform>Remove %n duplicates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ignore %n problems</source>
        <translation>
            <numerusform>Ignore %n problem</numerusform>
            <numerusform>Ignore %n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::WorkingPage</name>
    <message numerus="yes">
        <source>Comparing %Ln tracks. The first list after the start takes longest.</source>
        <translation>
            <numerusform>Comparing %Ln track. The first list after the start takes longest.</numerusform>
            <numerusform>Comparing %Ln tracks. The first list after the start takes longest.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::words</name>
    <message numerus="yes">
        <source>%n channels</source>
        <translation>
            <numerusform>%n channel</numerusform>
            <numerusform>%n channels</numerusform>
        </translation>
    </message>
</context>
</TS>
