// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

#include <map>

namespace latchkey::test {

/// What must hold however things are interleaved; one property each.
enum class Promise { Versions, Requests, Snapshots, OwnWrites, Discretion, Actions, Endings };

/// What was broken, by the promise that says so. Holds the words for whoever reads the counter-example; judges nothing.
class Complaints {
public:
    void add(Promise promise, const QString &what) { m_all[promise].append(what); }
    QStringList of(Promise promise) const
    {
        const auto known = m_all.find(promise);
        return known == m_all.end() ? QStringList() : known->second;
    }
    QStringList all() const
    {
        QStringList every;
        for (const auto &[promise, words] : m_all)
            every += words;
        return every;
    }

private:
    std::map<Promise, QStringList> m_all;
};

} // namespace latchkey::test
