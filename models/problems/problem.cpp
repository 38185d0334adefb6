// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/problems/problem.h"

#include <QCoreApplication>

namespace models {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(models::Problem)
};

QString errorReason(analysis::ErrorCode code)
{
    switch (code) {
    case analysis::ErrorCode::FileNotFound:
        return Text::tr("The file is gone. Scan its folder again.");
    case analysis::ErrorCode::PermissionDenied:
        return Text::tr("It may not be read. Give yourself the right to read it, then try again.");
    case analysis::ErrorCode::NotARegularFile:
        return Text::tr("It is no regular file, so it was not opened.");
    case analysis::ErrorCode::EmptyFile:
        return Text::tr("The file is empty. Get it again from where it came from.");
    case analysis::ErrorCode::NotAudio:
        return Text::tr("There is no sound in it, whatever its name says.");
    case analysis::ErrorCode::UnsupportedCodec:
        return Text::tr("Its format is not supported. Convert it to FLAC, MP3 or Opus.");
    case analysis::ErrorCode::NothingDecoded:
        return Text::tr("Its sound is damaged: none of it can be decoded. Get it again from where "
                        "it came from.");
    case analysis::ErrorCode::ReadFailed:
        return Text::tr("Reading it failed. Check the disk or the connection, then try again.");
    case analysis::ErrorCode::TooShort:
        return Text::tr("It is too short to say anything about it.");
    case analysis::ErrorCode::OutOfMemory:
        return Text::tr("There was not enough memory. Close other programs or use fewer workers, "
                        "then try again.");
    case analysis::ErrorCode::Cancelled:
        return Text::tr("It was not finished. Try again.");
    }
    return {};
}

} // namespace

QString problemReason(const Problem& problem)
{
    if (problem.severity == ProblemSeverity::Warning) {
        return Text::tr("Parts of its sound are damaged and were left out. Listen to it, or get it "
                        "again from where it came from.");
    }
    return errorReason(problem.code);
}

} // namespace models
