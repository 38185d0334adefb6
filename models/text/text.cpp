// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace models::text {

namespace {

constexpr qint64 kMsPerSecond = 1000;

/// An integer in the locale's digits, without group separators, filled up with zeros.
QString digits(qint64 value, int width)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(value).rightJustified(width, locale.zeroDigit().front());
}

/// What a number begins with where texts run from right to left: its sign would stand behind it
/// there, and the Latin letters of a unit before it.
QString opening()
{
    // Qt decides by the same word which way windows run.
    constexpr const char* kContext = "QGuiApplication";
    constexpr const char* kDirection = "QT_LAYOUT_DIRECTION";
    constexpr QChar kLeftToRightMark{0x200E};
    return QCoreApplication::translate(kContext, kDirection) == "RTL"_L1 ? QString(kLeftToRightMark)
                                                                         : QString();
}

QString withSigns(double value, int decimals, const QString& plus)
{
    const QLocale locale;
    const double scale = std::pow(10.0, decimals);
    const double rounded = std::round(value * scale) / scale;
    const QString sign = rounded < 0.0 ? u"−"_s : rounded > 0.0 ? plus : QString();
    return opening() + sign + locale.toString(std::abs(rounded), 'f', decimals);
}

} // namespace

QString number(double value, int decimals)
{
    return withSigns(value, decimals, {});
}

QString change(double value, int decimals)
{
    return withSigns(value, decimals, u"+"_s);
}

QString duration(qint64 milliseconds)
{
    if (milliseconds <= 0) {
        return {};
    }
    const qint64 seconds = milliseconds / kMsPerSecond;
    const qint64 hours = seconds / 3600;
    const QString tail = u':' + digits(seconds % 60, 2);
    if (hours == 0) {
        return digits(seconds / 60, 1) + tail;
    }
    return digits(hours, 1) + u':' + digits(seconds / 60 % 60, 2) + tail;
}

QString clock(qint64 milliseconds)
{
    return milliseconds < kMsPerSecond ? digits(0, 1) + u':' + digits(0, 2)
                                       : duration(milliseconds);
}

QString longDuration(qint64 milliseconds)
{
    const qint64 seconds = (std::max<qint64>(milliseconds, 0) + kMsPerSecond / 2) / kMsPerSecond;
    const qint64 minutes = (seconds + 30) / 60;
    const qint64 hours = (seconds + 1800) / 3600;
    if (seconds > 0 && seconds < 60) {
        return QCoreApplication::translate("models::text", "%1 s").arg(digits(seconds, 1));
    }
    if (minutes < 60) {
        return QCoreApplication::translate("models::text", "%1 min").arg(digits(minutes, 1));
    }
    if (minutes < 24 * 60) {
        const QString whole =
            QCoreApplication::translate("models::text", "%1 h").arg(digits(minutes / 60, 1));
        return minutes % 60 == 0 ? whole
                                 : QCoreApplication::translate("models::text", "%1 h %2 min")
                                       .arg(digits(minutes / 60, 1), digits(minutes % 60, 1));
    }
    if (hours % 24 == 0) {
        return QCoreApplication::translate("models::text", "%1 d").arg(digits(hours / 24, 1));
    }
    return QCoreApplication::translate("models::text", "%1 d %2 h")
        .arg(digits(hours / 24, 1), digits(hours % 24, 1));
}

QString timeLeft(double seconds)
{
    if (!(seconds >= 0.0)) {
        return {};
    }
    if (seconds < 60.0) {
        return QCoreApplication::translate("models::text", "less than a minute left");
    }
    // Beyond a century nobody counts; the bound keeps the conversion defined.
    const double bounded = std::min(seconds, 3.2e9);
    return QCoreApplication::translate("models::text", "%1 left")
        .arg(longDuration(static_cast<qint64>(bounded * 1000.0)));
}

QString tempo(float bpm)
{
    return number(static_cast<double>(bpm), 1);
}

QString loudness(float lufs)
{
    return QCoreApplication::translate("models::text", "%1 LUFS")
        .arg(number(static_cast<double>(lufs), 1));
}

QString percent(float fraction)
{
    return QCoreApplication::translate("models::text", "%1 %")
        .arg(number(static_cast<double>(fraction) * 100.0, 0));
}

QString stars(int halfStars)
{
    if (halfStars <= 0) {
        return {};
    }
    if (halfStars % 2 == 0) {
        return QCoreApplication::translate("models::text", "%n star(s)", nullptr, halfStars / 2);
    }
    return QCoreApplication::translate("models::text", "%1 stars").arg(number(halfStars / 2.0, 1));
}

QString bitRate(int bitsPerSecond)
{
    if (bitsPerSecond <= 0) {
        return {};
    }
    return QCoreApplication::translate("models::text", "%1 kbit/s")
        .arg(number(bitsPerSecond / 1000.0, 0));
}

QString sampleRate(int hertz)
{
    if (hertz <= 0) {
        return {};
    }
    return QCoreApplication::translate("models::text", "%1 kHz").arg(number(hertz / 1000.0, 1));
}

QString date(qint64 msSinceEpoch)
{
    if (msSinceEpoch <= 0) {
        return {};
    }
    return QLocale().toString(
        QDateTime::fromMSecsSinceEpoch(msSinceEpoch).date(), QLocale::ShortFormat);
}

QString fileSize(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

} // namespace models::text
