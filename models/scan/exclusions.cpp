// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/exclusions.h"

#include "models/files/filepath.h"

#include <fnmatch.h>

#include <algorithm>

namespace models {

namespace {

bool fitsAny(const std::vector<std::string>& patterns, const std::string& text)
{
    return std::any_of(patterns.begin(), patterns.end(), [&text](const std::string& pattern) {
        return ::fnmatch(pattern.c_str(), text.c_str(), FNM_CASEFOLD) == 0;
    });
}

} // namespace

Exclusions::Exclusions(const QList<Root>& roots)
{
    for (const Root& root : roots) {
        Patterns patterns;
        patterns.root = pathToBytes(root.path).toStdString();
        if (patterns.root.empty() || patterns.root.back() != '/') {
            patterns.root += '/';
        }
        for (const QString& line : root.excluded) {
            QString pattern = line.trimmed();
            const bool isWay = pattern.chopped(pattern.endsWith(u'/') ? 1 : 0).contains(u'/');
            while (pattern.endsWith(u'/')) {
                pattern.chop(1);
            }
            while (pattern.startsWith(u'/')) {
                pattern.remove(0, 1);
            }
            if (!pattern.isEmpty()) {
                (isWay ? patterns.ofWays : patterns.ofNames)
                    .push_back(pathToBytes(pattern).toStdString());
            }
        }
        if (!patterns.ofNames.empty() || !patterns.ofWays.empty()) {
            m_patterns.push_back(std::move(patterns));
        }
    }
}

bool Exclusions::excludes(const std::string& path) const
{
    return std::any_of(m_patterns.begin(), m_patterns.end(), [&path](const Patterns& patterns) {
        return path.size() > patterns.root.size() && path.starts_with(patterns.root)
            && (fitsAny(patterns.ofNames, path.substr(path.rfind('/') + 1))
                || fitsAny(patterns.ofWays, path.substr(patterns.root.size())));
    });
}

bool Exclusions::excludesWay(std::string path) const
{
    while (path.size() > 1) {
        if (excludes(path)) {
            return true;
        }
        path.resize(path.rfind('/') == std::string::npos ? 0 : path.rfind('/'));
    }
    return false;
}

} // namespace models
