// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/problems/problem.h"

#include "models/problems/oddity.h"

#include <QCoreApplication>

namespace models {

namespace {

QString sentence(const char* text)
{
    return QCoreApplication::translate("models::Problem", text);
}

QString warningReason(Oddity oddity)
{
    switch (oddity) {
    case Oddity::Damaged:
        break;
    case Oddity::CutShort:
        return sentence(QT_TRANSLATE_NOOP("models::Problem",
            "There is less sound in the file than it says: a download or a copy was probably cut "
            "off. What is there was analysed. Fetch the file again."));
    case Oddity::WrongSuffix:
        return sentence(QT_TRANSLATE_NOOP("models::Problem",
            "The file is in another format than its name says. Segue reads it, but other programs "
            "may refuse it. Give it the right suffix."));
    case Oddity::Untagged:
        return sentence(QT_TRANSLATE_NOOP("models::Problem",
            "The file does not say what it is: no title, artist or album. Edit its tags, or look "
            "it up."));
    }
    return sentence(QT_TRANSLATE_NOOP("models::Problem",
        "Parts of the file are damaged and were skipped; the rest was analysed. Listen to it, "
        "and replace the file if you hear gaps."));
}

} // namespace

QString problemReason(const Problem& problem)
{
    using analysis::ErrorCode;
    if (problem.missingTrack != 0) {
        return sentence(QT_TRANSLATE_NOOP("models::Problem",
            "The file is gone. Put it back where it was, or remove the track from the library."));
    }
    if (problem.severity == ProblemSeverity::Warning) {
        return warningReason(static_cast<Oddity>(problem.code));
    }
    switch (problem.code) {
    case ErrorCode::FileNotFound:
        return sentence(QT_TRANSLATE_NOOP("models::Problem",
            "The file was gone when it was to be read. Put it back, or scan the folder again."));
    case ErrorCode::PermissionDenied:
        return sentence(QT_TRANSLATE_NOOP("models::Problem",
            "You may not read this file. Change its permissions, then try again."));
    case ErrorCode::NotARegularFile:
        return sentence(QT_TRANSLATE_NOOP("models::Problem",
            "This is a folder, a pipe or a device with the name of a music file. Rename it."));
    case ErrorCode::EmptyFile:
        return sentence(QT_TRANSLATE_NOOP("models::Problem",
            "The file is empty; a download or a copy probably failed. Fetch it again."));
    case ErrorCode::NotAudio:
        return sentence(QT_TRANSLATE_NOOP("models::Problem",
            "There is no sound in this file, or it is damaged from its beginning. Replace it, or "
            "move it out of the music folder."));
    case ErrorCode::UnsupportedCodec:
        return sentence(QT_TRANSLATE_NOOP("models::Problem",
            "Its format is not supported, or it is protected against copying. Convert it to FLAC, "
            "MP3 or Opus."));
    case ErrorCode::NothingDecoded:
        return sentence(QT_TRANSLATE_NOOP("models::Problem",
            "It looks like music, but nothing in it can be decoded: the file is damaged. Replace "
            "it with a good copy."));
    case ErrorCode::ReadFailed:
        return sentence(QT_TRANSLATE_NOOP("models::Problem",
            "The disk or the network failed while the file was read. Check the disk, then try "
            "again."));
    case ErrorCode::TooShort:
        return sentence(QT_TRANSLATE_NOOP(
            "models::Problem", "There is too little sound in the file to analyse it."));
    case ErrorCode::OutOfMemory:
        return sentence(QT_TRANSLATE_NOOP("models::Problem",
            "There was not enough memory to analyse this file. Close other programs or use fewer "
            "workers, then try again."));
    case ErrorCode::TimedOut:
        return sentence(QT_TRANSLATE_NOOP("models::Problem",
            "The analysis took far longer than a file of this length should; it was given up so "
            "that the others go on. Replace the file, or try it again."));
    case ErrorCode::Crashed:
        return sentence(QT_TRANSLATE_NOOP("models::Problem",
            "Segue ended unexpectedly while it read this file, and leaves it alone since. Replace "
            "the file, or try it again."));
    case ErrorCode::Cancelled:
        return sentence(QT_TRANSLATE_NOOP("models::Problem",
            "The analysis was stopped before it was finished. Scan again to complete it."));
    }
    // A code of a newer version in a library that was taken back.
    return sentence(
        QT_TRANSLATE_NOOP("models::Problem", "The file could not be analysed. Try again."));
}

} // namespace models
